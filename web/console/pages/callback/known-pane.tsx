import { Link } from '@tanstack/react-router'
import { GradeChip, Timeline } from '../../../shared/parts/index.ts'
import type { CallbackDetail, Grade } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { gradeIds } from '../../parts/grade-seg.tsx'
import { useWhen } from '../../parts/time.ts'

/** What was asked, what was answered, the calls so far and the next time. */
export function KnownPane({ call }: { call: CallbackDetail }) {
  const when = useWhen()
  const grade = gradeIds.find(g => g === call.grade) as Grade | undefined
  return (
    <aside className="pane kn" aria-label={t('cb.known')}>
      <div className="blk">
        <p className="gradeline">
          {grade && <GradeChip grade={grade} />}
          <Link to="/case/$id" params={{ id: call.caseId }} className="strong">
            {call.title}
          </Link>
        </p>
        <p className="c-meta sep">
          <span>{call.number}</span>
          <span>{tx(call.unit)}</span>
        </p>
        <p className="c-meta">{t('cb.repliedAt', { time: when.moment(call.repliedAt) })}</p>
      </div>
      <div className="blk">
        <h3 className="c-meta">{t('cb.asked')}</h3>
        <p>{call.question}</p>
      </div>
      <div className="blk">
        <h3 className="c-meta">{t('cb.answered')}</h3>
        <p>{call.answer}</p>
      </div>
      <div className="blk">
        <h3 className="c-meta">{t('cb.calls')}</h3>
        {call.history.length === 0 && <p>{t('cb.noCalls')}</p>}
        <Timeline
          items={[...call.history].reverse().map((h, n) => ({
            id: h.at,
            weight: n === 0 ? 'now' : 'minor',
            title: `${when.moment(h.at)}　${tx(h.resultName)}`,
            meta: (
              <span className="c-meta sep">
                <span>{h.by}</span>
                {h.note && <span>{h.note}</span>}
              </span>
            ),
          }))}
        />
        {call.nextAt && <p className="c-meta">{t('cb.next', { time: when.moment(call.nextAt) })}</p>}
        <p className="c-meta">{t('cb.rule', { n: call.maxAttempts })}</p>
      </div>
    </aside>
  )
}
