import { useState } from 'react'
import { newKey } from '../../../shared/api/idempotency.ts'
import { asProblem } from '../../../shared/api/problem.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import type { TeamBoard } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { NamedPick } from '../../parts/pickers.tsx'

interface Result {
  id: string
  title: string
  /** null: done */
  why: string | null
}

/** Hands all that are picked to one person who is there; each case says for itself how it went (K48 K80). */
export function Reassign({ data, picked, onDone }: { data: TeamBoard; picked: string[]; onDone: () => void }) {
  const [to, setTo] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [results, setResults] = useState<Result[]>([])
  const here = data.people.filter(row => !row.away)
  const heir = here.find(row => row.person.id === to)
  const rows = data.cases.filter(row => picked.includes(row.id))
  const missing = heir ? null : t('team.missing.to')
  const go = async () => {
    if (!heir || busy) return
    setBusy(true)
    const done: Result[] = []
    for (const row of rows) {
      try {
        const body = { unit: heir.unit.id, person: heir.person.id }
        await act(`/cases/${row.id}/hand-on`, body, { key: newKey(), version: row.version })
        done.push({ id: row.id, title: row.title, why: null })
      } catch (error) {
        done.push({ id: row.id, title: row.title, why: tx(asProblem(error).title) })
      }
      setResults([...done])
    }
    setBusy(false)
    void queryClient.invalidateQueries({ queryKey: ['team'] })
    void queryClient.invalidateQueries({ queryKey: ['workbench'] })
    if (done.every(row => row.why === null)) onDone()
  }
  return (
    <div className="rsg">
      <p>
        <b className="strong">{t('team.picked', { n: picked.length })}</b>{' '}
        <span className="c-meta">{rows.map(row => row.title).join(t('list.comma'))}</span>
      </p>
      <div className="row">
        <NamedPick
          label={t('team.to')}
          rows={here.map(row => ({
            id: row.person.id,
            name: {
              zh: `${row.person.name} ${row.title.zh}　${t('team.has', { n: row.open })}`,
              en: `${row.person.name} ${row.title.en}　${t('team.has', { n: row.open })}`,
            },
          }))}
          value={to}
          onChange={setTo}
        />
        <button type="button" className="btn btn-1" aria-disabled={Boolean(missing) || busy} onClick={() => void go()}>
          {missing ?? t('team.reassign')}
        </button>
        <button type="button" className="btn btn-t" onClick={onDone}>
          {t('team.clear')}
        </button>
      </div>
      {results.length > 0 && (
        <ul role="status">
          {results.map(row => (
            <li key={row.id} className={row.why ? 'late' : undefined}>
              {row.title}：{row.why ?? t('team.done')}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
