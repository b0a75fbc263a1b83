import { useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import type { Draft } from '../../api/types.ts'
import { t } from '../../i18n/index.ts'
import { useWhen } from '../../parts/time.ts'

/** What colleagues left unfinished, to be taken over at the change of shift (CHECKLIST K35). */
export function ColleaguesDrafts({ drafts, onTaken }: { drafts: Draft[]; onTaken: (draft: Draft) => void }) {
  const when = useWhen()
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  if (drafts.length === 0) return null
  const take = async (draft: Draft) => {
    try {
      await act(`/drafts/${draft.id}/take`, {})
      onTaken({ ...draft, mine: true })
      void queryClient.invalidateQueries({ queryKey: ['drafts'] })
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  return (
    <section className="colleagues" aria-label={t('op.colleagues')}>
      <h2 className="c-h2">
        {t('op.colleagues')} <span className="c-meta">{t('op.colleaguesSay')}</span>
      </h2>
      {problem && <ErrorBox problem={problem} />}
      <ul>
        {drafts.map(d => (
          <li key={d.id} className="pane">
            <span className="clamp1">
              <b className="strong">{d.title || t('op.blank')}</b>
              <span className="c-meta sep">
                <span>{d.by}</span>
                <span>{when.moment(d.updatedAt)}</span>
              </span>
            </span>
            <button type="button" className="btn btn-s" onClick={() => void take(d)}>
              {t('op.takeOver')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
