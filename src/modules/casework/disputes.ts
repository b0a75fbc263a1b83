import type { ActContext } from '../../platform/acts/index.ts'
import { cancelClock, loseClock } from './clocks.ts'
import type { CaseFile } from './subject.ts'

/** Ground of the schemes' exclusions (packs, schemes/*.yaml): the dispatch was wrong, not the unit. */
export const UPHELD = 'return_upheld'

interface Ruling {
  result: 'upheld' | 'rejected'
  ground: string
  byRule: boolean
  rightUnit: string | null
  reason: string | null
}

/** Writes down who was right about a dispatch; what is upheld on a ground of duties is read by the suggestion. */
export function ruled(
  ctx: ActContext,
  kase: Pick<CaseFile, 'id' | 'item' | 'place_unit'>,
  dispatch: { id: string; unit_id: string },
  ruling: Ruling,
): void {
  const basis = ctx.city.pack.rules.returns.bases.find(row => row.code === ruling.ground)
  ctx.insert('ruling', {
    city_id: ctx.city.id,
    id: ctx.id(),
    case_id: kase.id,
    dispatch_id: dispatch.id,
    item: kase.item,
    place_unit: kase.place_unit,
    refused_unit: dispatch.unit_id,
    right_unit: ruling.rightUnit,
    ground: ruling.ground,
    result: ruling.result,
    by_rule: ruling.byRule,
    teaches: ruling.result === 'upheld' && ruling.rightUnit !== null && basis?.teaches === true,
    reason: ruling.reason,
    by_person: ruling.byRule ? null : ctx.actor.id,
    at: ctx.now,
  })
}

/**
 * The unit was right: neither the dispatch nor its limit is held against it. A limit that had ended before the day of the
 * return is counted as left out; any other never was the unit's.
 * @param returnedDay the day on which the unit gave the case back
 */
export function releaseReturned(
  ctx: ActContext,
  clock: { id: string; due_day: string },
  dispatchId: string,
  returnedDay: string,
): void {
  if (clock.due_day < returnedDay) loseClock(ctx, clock.id, UPHELD)
  else cancelClock(ctx, clock.id)
  ctx.write(
    ctx.db
      .updateTable('dispatch')
      .set({ excluded: UPHELD })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', dispatchId),
  )
}
