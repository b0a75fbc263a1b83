import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import { type Counts, type IsoDate, type Period, type Tally, zeroCounts } from '../../rules/score/index.ts'
import { upTo } from './rules/period.ts'
import { waiverStands } from './waiver-stands.ts'

/**
 * Counts the facts of these units in a period (SPEC R11; the same as `tally` of rules/score over the facts in the
 * ledger, which a property test holds it to). A limit that still runs has not ended before its day is over; days after
 * `today` count nothing yet.
 * Each count is one range of an index that holds nothing else, read without table and without grouping: at a million
 * cases a month that is several times faster than grouping all of them.
 */
export async function countsOf(
  db: Db,
  cityId: number,
  units: readonly string[],
  period: Period,
  today: IsoDate,
): Promise<Tally> {
  const { from, to } = upTo(period, today)
  const of = (table: string, where: RawBuilder<unknown>) =>
    sql`(select count(*) from ${sql.table(table)} as fact
      where fact.city_id = ${cityId} and fact.unit_id = asked.unit and ${where})`
  const final = (result: string) =>
    of('verdict', sql`fact.final and fact.result = ${result} and fact.on_day between ${from} and ${to}`)
  const limit = (where: RawBuilder<unknown>) =>
    of(
      'clock',
      sql`fact.kind = 'handle' and not fact.cancelled and ${where} and fact.due_day between ${from} and ${to}`,
    )
  const sent = (where: RawBuilder<unknown>) => of('dispatch', sql`${where} and fact.on_day between ${from} and ${to}`)
  // Facts left out on an approved ground are few: they are taken off what the indexes count.
  const waived = (fact: 'verdict' | 'limit' | 'return', where: RawBuilder<unknown>) => {
    const table = { verdict: 'verdict', limit: 'clock', return: 'dispatch' }[fact]
    return sql`(select count(*) from fact_waiver as waiver join ${sql.table(table)} as fact
      on fact.city_id = waiver.city_id and fact.id = waiver.fact_id
      where waiver.city_id = ${cityId} and fact.city_id = ${cityId} and waiver.unit_id = asked.unit
        and waiver.fact = ${sql.lit(fact)} and ${waiverStands} and ${where})`
  }
  const missed = (remedy: string) =>
    waived(
      'limit',
      sql`waiver.remedy = ${sql.lit(remedy)} and not fact.cancelled and fact.excluded is null
        and (not fact.on_time or fact.on_time is null and fact.due_day < ${today})
        and fact.due_day between ${from} and ${to}`,
    )
  const { rows } = await sql<
    { unit: string; dissatisfied: number; late: number; open: number; corrected: number } & Counts
  >`
    select asked.unit,
      ${final('satisfied')} as satisfied,
      ${final('dissatisfied')} as dissatisfied,
      ${final('unreachable')} as "excludedUnreachable",
      ${final('declined_to_rate')} as "excludedDeclined",
      ${limit(sql`fact.excluded is null and fact.on_time`)} as "closedInTime",
      ${limit(sql`fact.excluded is null and not fact.on_time`)} as late,
      ${limit(sql`fact.excluded is null and fact.on_time is null and fact.due_day < ${today}`)} as open,
      ${limit(sql`fact.excluded = 'merged_away'`)} as "excludedLimits",
      ${limit(sql`fact.excluded = 'return_upheld'`)} as "upheldLimits",
      ${sent(sql`fact.excluded is null`)} as dispatched,
      ${sent(sql`fact.excluded = 'merged_away'`)} as "excludedDispatches",
      ${sent(sql`fact.excluded = 'return_upheld'`)} as "upheldDispatches",
      ${of('dispatch', sql`fact.excluded is null and fact.returned_day between ${from} and ${to}`)} as returned,
      ${waived('verdict', sql`fact.final and fact.result = 'dissatisfied' and fact.on_day between ${from} and ${to}`)}
        as "excludedApproved",
      ${missed('exclude')} as "approvedLimits",
      ${missed('correct')} as corrected,
      ${waived('return', sql`fact.excluded is null and fact.returned_day between ${from} and ${to}`)}
        as "approvedReturns"
    from unnest(${[...units]}::text[]) as asked (unit)`.execute(db)
  return new Map(
    rows.map(({ unit, dissatisfied, late, open, corrected, ...counts }) => [
      unit,
      {
        ...zeroCounts(),
        ...counts,
        valid: counts.satisfied + dissatisfied - counts.excludedApproved,
        closedInTime: counts.closedInTime + corrected,
        limitEnded: counts.closedInTime + late + open - counts.approvedLimits,
        returned: counts.returned - counts.approvedReturns,
      },
    ]),
  )
}
