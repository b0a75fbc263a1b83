import type { CaseDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'

/** A correction points to another unit than the one that has the case: seen by everybody, decided by a dispatcher (K50). */
export function PointsTo({ kase }: { kase: CaseDetail }) {
  const { pointsTo, unit } = kase
  if (!pointsTo) return null
  const decides = kase.acts.some(act => act.name === 'case.stays')
  const waits = kase.state === 'paused' || kase.state === 'on_ledger'
  return (
    <p className="warn points-to" role="status">
      {t('case.pointsTo', { unit: tx(pointsTo.name), has: unit ? tx(unit.name) : '' })}{' '}
      {t(decides ? (waits ? 'case.pointsTo.later' : 'case.pointsTo.decide') : 'case.pointsTo.wait')}
    </p>
  )
}
