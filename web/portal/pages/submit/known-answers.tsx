import { useEffect, useState } from 'react'
import { usePortal, useTexts } from '../../app/context.ts'
import { type PublicKnowledge, readKnowledge } from '../../app/knowledge-api.ts'
import { EntryRow } from '../questions/entry-row.tsx'

const MOST = 2
/** The last answer, so that coming back to this step shows it at once. */
let last: { words: string; rows: PublicKnowledge[] } | null = null

/**
 * Perhaps it is answered already (CHECKLIST K40): what the units answer to what is being written. A help, never a hurdle: one
 * can always go on, and if it fails nothing shows.
 */
export function KnownAnswers({ text }: { text: string }) {
  const t = useTexts('questions')
  const { city } = usePortal()
  const words = text.trim()
  const [rows, setRows] = useState<PublicKnowledge[]>(() => (last?.words === words ? last.rows : []))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another city asks anew
  useEffect(() => {
    if (words.length < 5) return setRows([])
    if (last?.words === words) return setRows(last.rows)
    const stop = new AbortController()
    const timer = setTimeout(() => {
      readKnowledge({ q: words, most: MOST }, stop.signal).then(
        answer => {
          last = { words, rows: answer.rows }
          setRows(answer.rows)
        },
        () => {},
      )
    }, 700)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [words, city.code])
  if (rows.length === 0) return null
  return (
    <section className="card firm" style={{ marginTop: 20 }} aria-label={t('before')}>
      <h2 className="p-label">{t('before')}</h2>
      <ul className="qas">
        {rows.map(row => (
          <li key={row.id}>
            <EntryRow row={row} />
          </li>
        ))}
      </ul>
      <p className="p-meta">{t('before.still')}</p>
    </section>
  )
}
