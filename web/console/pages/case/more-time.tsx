import type { CaseDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { FileThumbs } from '../../parts/files.tsx'
import { useWhen } from '../../parts/time.ts'

/** What was asked beyond the limit and how it was decided; looks at a long-term matter (CHECKLIST K67). */
export function MoreTime({ kase }: { kase: CaseDetail }) {
  const when = useWhen()
  if (kase.moreTime.length === 0) return null
  return (
    <>
      <h2 className="c-h3">{t('time.title')}</h2>
      {kase.moreTime.map(row => (
        <div key={row.id} className="mt">
          <p>
            <b className="strong">
              {tx(row.kindName)} {t(`time.state.${row.state}`)}
            </b>{' '}
            {t('time.to', { date: when.moment(row.until) })}
          </p>
          <p>
            {tx(row.ground)} {row.reason}
          </p>
          <p className="c-meta">
            {row.askedBy} {when.moment(row.askedAt)}
            {row.decidedBy && ` ${t('time.decidedBy', { name: row.decidedBy })}`}
          </p>
          {row.decision && <p className="said">{row.decision}</p>}
          <FileThumbs files={row.files} />
        </div>
      ))}
      {kase.reviews.map(row => (
        <p key={row.at} className="mt">
          <b className="strong">{t('time.review')}</b> {row.text}{' '}
          <span className="c-meta">
            {when.moment(row.at)} {row.by}
          </span>
        </p>
      ))}
    </>
  )
}
