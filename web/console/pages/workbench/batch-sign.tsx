import { useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import { act } from '../../api/http.ts'
import type { CaseRow } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'

/** Signs one or many (CHECKLIST K60): each by its own act and version; what is refused stays chosen, with the reason. */
export function BatchSign({ rows, onDone }: { rows: CaseRow[]; onDone: (ids: string[]) => void }) {
  const [at, setAt] = useState<number | null>(null)
  const [refused, setRefused] = useState<{ row: CaseRow; problem: ApiProblem }[]>([])
  const waiting = rows.filter(r => r.state === 'dispatched')
  const sign = async () => {
    if (at !== null || waiting.length === 0) return
    const done: string[] = []
    const bad: { row: CaseRow; problem: ApiProblem }[] = []
    for (const [n, row] of waiting.entries()) {
      setAt(n + 1)
      try {
        await act(`/cases/${row.id}/sign`, {}, { version: row.version })
        done.push(row.id)
      } catch (error) {
        bad.push({ row, problem: asProblem(error) })
      }
    }
    setAt(null)
    setRefused(bad)
    onDone(done)
  }
  useKeys(
    waiting.length > 0
      ? [{ keys: 'Ctrl+Enter', label: t('work.signMany', { n: waiting.length }), bar: true, run: () => void sign() }]
      : [],
  )
  return (
    <>
      {waiting.length > 0 && (
        <button type="button" className="btn btn-s" onClick={() => void sign()}>
          {at === null ? t('work.signMany', { n: waiting.length }) : t('work.signing', { n: at, of: waiting.length })}
        </button>
      )}
      {refused.length > 0 && (
        <div className="state-error batch" role="alert">
          <p className="strong">{t('work.notSigned', { n: refused.length })}</p>
          {refused.map(({ row, problem }) => (
            <p key={row.id}>
              {row.title} <span className="c-meta">{tx(problem.title)}</span>
            </p>
          ))}
          <button type="button" className="btn btn-s" onClick={() => setRefused([])}>
            {t('work.noted')}
          </button>
        </div>
      )}
    </>
  )
}
