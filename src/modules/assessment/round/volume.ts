import type { ViewContext } from '../../../platform/acts/index.ts'
import type { Period } from '../../../rules/score/index.ts'
import { dayIn } from '../../registry/index.ts'
import { countsOf } from '../counts.ts'

/** Mean cases a month dispatched to each unit, two places (SPEC R12: 月均办件量). */
export async function volumesOf(
  { db, city, now }: Pick<ViewContext, 'db' | 'city' | 'now'>,
  units: readonly string[],
  period: Period,
  months: number,
): Promise<Map<string, string>> {
  const tally = await countsOf(db, city.id, units, period, dayIn(city, now))
  return new Map(units.map(unit => [unit, meanOf(tally.get(unit)?.dispatched ?? 0, months)]))
}

/** A decimal with at most two places, rounded half up: a mean is given as people write it. */
export const meanOf = (cases: number, months: number): string => String(Math.round((cases / months) * 100) / 100)
