import type { CaseDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWhen } from '../../parts/time.ts'

/** Who had the case inside the unit that leads, with which part of the limit, and whether they kept it (K65). */
export function Steps({ kase }: { kase: CaseDetail }) {
  const when = useWhen()
  if (kase.steps.length === 0) return null
  return (
    <>
      <h2 className="c-h3">{t('case.steps')}</h2>
      <ol className="stp">
        {kase.steps.map(step => {
          const late = step.level === 'missed' || (!step.stoppedAt && new Date(step.dueAt).getTime() < when.now)
          return (
            <li key={step.id} className={late ? 'is-late' : undefined}>
              <b className="strong">{step.person?.name ?? tx(step.unit.name)}</b>
              <span className="c-meta">
                {tx(step.name)}
                {step.person && ` ${tx(step.unit.name)}`}
              </span>
              <span className="nb how">{tx(step.words)}</span>
              <span className="c-meta nb">
                {step.stoppedAt
                  ? t('case.stepDone', { from: when.moment(step.startedAt), to: when.moment(step.stoppedAt) })
                  : t('case.stepDue', { to: when.moment(step.dueAt) })}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
