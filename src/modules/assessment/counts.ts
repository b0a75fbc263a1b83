import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import { type Counts, type IsoDate, type Period, type Tally, zeroCounts } from '../../rules/score/index.ts'
import { upTo } from './rules/period.ts'

/**
 * Counts every unit's facts of a period, three ranges of three indexes and no row of a table (SPEC R11; the same as
 * `tally` of rules/score over the facts in the ledger, which a property test holds it to).
 * A limit that still runs has not ended before its day is over; days after `today` count nothing yet.
 */
export async function countsOf(db: Db, cityId: number, period: Period, today: IsoDate): Promise<Tally> {
  const { from, to } = upTo(period, today)
  const number = sql<number>`count(*)`.as('n')
  const [verdicts, limits, dispatches, returns] = await Promise.all([
    db
      .selectFrom('verdict')
      .select(['unit_id', 'result', number])
      .where('city_id', '=', cityId)
      .where(sql<boolean>`final`)
      .where('on_day', '>=', from)
      .where('on_day', '<=', to)
      .groupBy(['unit_id', 'result'])
      .execute(),
    db
      .selectFrom('clock')
      .select(['unit_id', 'on_time', sql<boolean>`excluded is not null`.as('out'), number])
      .where('city_id', '=', cityId)
      .where(sql<boolean>`kind = 'handle' and not cancelled`)
      .where('due_day', '>=', from)
      .where('due_day', '<=', to)
      .where(eb => eb.or([eb('on_time', 'is not', null), eb('due_day', '<', today)]))
      .groupBy(['unit_id', 'on_time', 'out'])
      .execute(),
    db
      .selectFrom('dispatch')
      .select(['unit_id', sql<boolean>`excluded is not null`.as('out'), number])
      .where('city_id', '=', cityId)
      .where('on_day', '>=', from)
      .where('on_day', '<=', to)
      .groupBy(['unit_id', 'out'])
      .execute(),
    db
      .selectFrom('dispatch')
      .select(['unit_id', number])
      .where('city_id', '=', cityId)
      .where('returned_day', '>=', from)
      .where('returned_day', '<=', to)
      .where('excluded', 'is', null)
      .groupBy('unit_id')
      .execute(),
  ])
  const tally: Tally = new Map()
  const of = (unit: string): Counts => tally.get(unit) ?? tally.set(unit, zeroCounts()).get(unit) ?? zeroCounts()
  for (const { unit_id, result, n } of verdicts) {
    const counts = of(unit_id)
    if (result === 'unreachable') counts.excludedUnreachable += n
    else if (result === 'declined_to_rate') counts.excludedDeclined += n
    else {
      counts.valid += n
      if (result === 'satisfied') counts.satisfied += n
    }
  }
  for (const { unit_id, on_time, out, n } of limits) {
    const counts = of(unit_id)
    if (out) counts.excludedLimits += n
    else {
      counts.limitEnded += n
      if (on_time) counts.closedInTime += n
    }
  }
  for (const { unit_id, out, n } of dispatches) of(unit_id)[out ? 'excludedDispatches' : 'dispatched'] += n
  for (const { unit_id, n } of returns) of(unit_id).returned += n
  return tally
}
