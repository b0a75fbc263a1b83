import type { ActContext } from '../../platform/acts/index.ts'
import { dayIn } from '../registry/index.ts'

/** One more stay of a case with a unit. @param by who sends it; null if a rule does (handled again) */
export function writeDispatch(
  ctx: ActContext,
  sent: { caseId: string; round: number; unit: string; by: string | null; note?: string | null },
): void {
  ctx.insert('dispatch', {
    city_id: ctx.city.id,
    id: ctx.id(),
    case_id: sent.caseId,
    round: sent.round,
    unit_id: sent.unit,
    at: ctx.now,
    on_day: dayIn(ctx.city, ctx.now),
    by_person: sent.by,
    returned_at: null,
    returned_day: null,
    return_ground: null,
    return_reason: null,
    proposed_unit: null,
    note: sent.note ?? null,
  })
}
