import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import { type RoundPage, readMarks } from '../../api/rounds.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'

type Read = Awaited<ReturnType<typeof readMarks>>
const WHO = ['peer', 'expert', 'third_party', 'unit', 'leader', 'scheme', 'citizen', 'enterprise'] as const

const toBase64 = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let words = ''
  for (let i = 0; i < bytes.length; i += 32_768) words += String.fromCharCode(...bytes.subarray(i, i + 32_768))
  return btoa(words)
}

/** Marks from a table: read first, lines that are refused are named, then handed in. */
export function ImportForm({ page }: { page: RoundPage }) {
  const { message } = App.useApp()
  const [who, setWho] = useState<string>('peer')
  const [read, setRead] = useState<(Read & { name: string }) | null>(null)
  const [note, setNote] = useState('')
  const reading = useSubmit(async (_key: string, file: File) => ({
    ...(await readMarks({ id: page.id, name: file.name, base64: await toBase64(file), who })),
    name: file.name,
  }))
  const sending = useSubmit((key: string, body: object) => act(`/rounds/${page.id}/import`, body, { key }))
  const go = async () => {
    if (!read || read.rows.length === 0 || note.trim().length < 2) return
    const table = `t${[...read.name].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 1e9, 7)}`
    if (!(await sending.submit({ table, marks: read.rows, note: note.trim() }))) return
    void message.success(t('rnd.imported', { n: read.rows.length }))
    setRead(null)
    void queryClient.invalidateQueries({ queryKey: ['rounds'] })
  }
  const problem = reading.problem ?? sending.problem
  return (
    <details className="pane pad">
      <summary>{t('rnd.import')}</summary>
      <p className="c-meta">{t('rnd.importHint')}</p>
      <div className="rnd-fields">
        <Labelled label={t('rnd.who')} problem={null} name="who">
          {id => (
            <select id={id} className="fld" value={who} onChange={event => setWho(event.target.value)}>
              {WHO.map(one => (
                <option key={one} value={one}>
                  {t(`rnd.who.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={t('rnd.table')} problem={problem} name="file">
          {id => (
            <input
              id={id}
              type="file"
              className="fld"
              accept=".xlsx,.csv,.txt"
              onChange={async event => {
                const file = event.target.files?.[0]
                if (file) setRead((await reading.submit(file)) ?? null)
              }}
            />
          )}
        </Labelled>
      </div>
      {read && (
        <>
          <p>{t('rnd.read', { n: read.rows.length, refused: read.refused.length })}</p>
          {read.refused.length > 0 && (
            <ul className="rnd-marks">
              {read.refused.slice(0, 50).map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line may be refused for several reasons
                <li key={i}>{t('rnd.line', { n: row.line, why: tx(row.why) })}</li>
              ))}
            </ul>
          )}
          <Labelled label={t('rnd.note')} problem={problem} name="note">
            {id => <input id={id} className="fld" value={note} onChange={event => setNote(event.target.value)} />}
          </Labelled>
          <button
            type="button"
            className="btn"
            aria-disabled={read.rows.length === 0 || note.trim().length < 2}
            onClick={() => void go()}
          >
            {t('rnd.handIn', { n: read.rows.length })}
          </button>
        </>
      )}
      {problem && <Refusal problem={problem} />}
    </details>
  )
}
