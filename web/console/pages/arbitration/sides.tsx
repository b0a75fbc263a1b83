import { Link } from '@tanstack/react-router'
import type { ArbitrationDetail, CaseDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { FileThumbs } from '../../parts/files.tsx'
import { useWhen } from '../../parts/time.ts'

/** The unit that refuses and the dispatcher who sent it, side by side; under them what the event list says. */
export function Sides({ detail, kase }: { detail: ArbitrationDetail; kase: CaseDetail }) {
  const when = useWhen()
  const { dispute, listed } = detail
  return (
    <>
      <div className="ar-s">
        <section>
          <h3 className="c-h3">{t('ar.unitSays', { unit: tx(dispute.unit.name) })}</h3>
          <p className="strong">{tx(dispute.ground)}</p>
          <p className="said">{dispute.reason}</p>
          {dispute.proposed && <p>{t('ar.proposes', { unit: tx(dispute.proposed.name) })}</p>}
          <FileThumbs files={dispute.files} />
          <p className="c-meta">{when.moment(dispute.returnedAt)}</p>
        </section>
        <section>
          <h3 className="c-h3">{t('ar.senderSays', { name: dispute.sender ?? t('ar.rule') })}</h3>
          <p className={dispute.senderNote ? 'said' : 'c-meta'}>{dispute.senderNote ?? t('ar.noNote')}</p>
          <p className="c-meta">{when.moment(dispute.sentAt)}</p>
        </section>
      </div>
      <dl className="ar-l">
        <dt>{t('field.item')}</dt>
        <dd>
          {kase.item ? (
            <>
              {tx(kase.item.name)} <span className="c-meta">{kase.item.code}</span>
            </>
          ) : (
            t('case.notClassified')
          )}
        </dd>
        {kase.item && (
          <>
            <dt>{t('case.basis')}</dt>
            <dd>
              {t(`case.basis.${kase.item.basisKind}`)} {tx(kase.item.basis)}
            </dd>
          </>
        )}
        <dt>{t('ar.listed')}</dt>
        <dd>{listed ? tx(listed.name) : t('ar.needsPlace')}</dd>
      </dl>
      {detail.foreignToStreet && <p className="warn">{t('ar.foreign', { unit: tx(dispute.unit.name) })}</p>}
    </>
  )
}

/** How the same kind of matter was ruled on before. */
export function Alike({ rows }: { rows: ArbitrationDetail['alike'] }) {
  const when = useWhen()
  return (
    <section className="ar-a">
      <h3 className="c-h3">{t('ar.alike')}</h3>
      {rows.length === 0 && <p className="c-meta">{t('ar.noneAlike')}</p>}
      <ul>
        {rows.map(row => (
          <li key={row.id}>
            <p className="strong">
              {row.right
                ? t('ar.wentTo', { from: tx(row.refused.name), to: tx(row.right.name) })
                : t(row.result === 'rejected' ? 'ar.stayed' : 'ar.byList', { unit: tx(row.refused.name) })}
            </p>
            <p>
              {tx(row.ground)}
              {row.reason && ` ${row.reason}`}
            </p>
            <p className="c-meta">
              {when.date(row.at)}{' '}
              <Link to="/case/$id" params={{ id: row.caseId }}>
                {row.title}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
