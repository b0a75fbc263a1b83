import type { CaseDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWhen } from '../../parts/time.ts'

/** What was decided beyond handling again, by whom, what the public reads of it, and what came of it (SPEC F10). */
export function FurtherSteps({ kase }: { kase: CaseDetail }) {
  const when = useWhen()
  if (kase.further.length === 0) return null
  return (
    <>
      <h2 className="c-h3">{t('further.title')}</h2>
      {kase.further.map(row => (
        <div key={row.id} className="mt">
          <p>
            <b className="strong">{tx(row.name)}</b> {row.reason}
          </p>
          <p className="c-meta">
            {row.by} {when.moment(row.at)}
          </p>
          {row.publicText && <p>{t('further.shown', { text: row.publicText })}</p>}
          {row.result && row.concludedAt ? (
            <p className="said">
              {row.result} <span className="c-meta">{when.moment(row.concludedAt)}</span>
            </p>
          ) : (
            <p className="warn">{t('further.open')}</p>
          )}
        </div>
      ))}
    </>
  )
}
