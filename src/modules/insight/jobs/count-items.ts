import { type RawBuilder, sql } from 'kysely'
import type { CityContext } from '../../../platform/acts/index.ts'
import { type CityTx, inCity, type Pool } from '../../../platform/db/index.ts'
import { waiverStands } from '../../assessment/index.ts'
import { dayIn } from '../../registry/index.ts'

/**
 * Days that are counted anew each hour: two months, in which nearly all words are given, left out or put back and items
 * corrected. What is older hardly changes, and at a million cases a year takes ten seconds: it is looked at once a day.
 */
const LOOK_BACK_DAYS = 62
/** So many at a time, so that no statement is long at a million cases a year. */
const STRETCH_DAYS = 31
/** Counted every hour; a little less, so that a start does not shift it by another hour. */
const FRESH_MS = 50 * 60_000

interface Counted {
  day: string
  item: string
  received: number
  valid: number
  satisfied: number
}

/**
 * Counts by item and day what came in and how it was rated (SPEC R15 R17), and writes what is different from before. Verdicts
 * are those that the ranking counts, `countsOf` of assessment, so the sum over all items is the sum over all units.
 */
export async function countItems(pool: Pool, city: CityContext, now: Date): Promise<void> {
  const today = Temporal.PlainDate.from(dayIn(city, now))
  const first = await firstDay(pool, city, today)
  for (let from = first; Temporal.PlainDate.compare(from, today) <= 0; from = from.add({ days: STRETCH_DAYS })) {
    const to = from.add({ days: STRETCH_DAYS - 1 })
    await inCity(pool, city.id, 'write', async tx => {
      // Two processes that count at once do it one after the other: the second finds nothing different.
      await sql`select pg_advisory_xact_lock(hashtext('bihuan.items'), ${city.id})`.execute(tx.db)
      const { rows } = await differences(city, from.toString(), to.toString()).execute(tx.db)
      if (rows.length > 0) write(tx, city.id, rows)
    })
  }
  await inCity(pool, city.id, 'write', async tx => {
    tx.write(
      tx.db
        .insertInto('item_count')
        .values({ city_id: city.id, at: now })
        .onConflict(oc => oc.column('city_id').doUpdateSet({ at: now })),
    )
  })
}

/**
 * The same unless they were counted within the hour, by another process or before a start.
 * @returns whether they were counted
 */
export async function keepItems(pool: Pool, city: CityContext, now: Date): Promise<boolean> {
  const last = await lastCount(pool, city)
  const age = last ? now.getTime() - last.getTime() : FRESH_MS
  if (age >= 0 && age < FRESH_MS) return false
  await countItems(pool, city, now)
  return true
}

async function lastCount(pool: Pool, city: CityContext): Promise<Date | null> {
  const row = await inCity(pool, city.id, 'read', ({ db }) =>
    db.selectFrom('item_count').select('at').where('city_id', '=', city.id).executeTakeFirst(),
  )
  return row?.at ?? null
}

/** The first day to be counted; the first time on a day it is that of the oldest case. */
async function firstDay(pool: Pool, city: CityContext, today: Temporal.PlainDate): Promise<Temporal.PlainDate> {
  const last = await lastCount(pool, city)
  if (last && dayIn(city, last) === today.toString()) return today.subtract({ days: LOOK_BACK_DAYS })
  const oldest = await inCity(pool, city.id, 'read', ({ db }) =>
    db
      .selectFrom('case_file')
      .select('received_at')
      .where('city_id', '=', city.id)
      .orderBy('received_at')
      .limit(1)
      .executeTakeFirst(),
  )
  return oldest ? Temporal.PlainDate.from(dayIn(city, oldest.received_at)) : today
}

/**
 * Items and days whose figures are not what is written of them; noughts where nothing is left. A case that was merged away is
 * counted with the one it went into, one taken back before any unit had it is none; the parts of a submission are cases.
 * Items of verdicts are looked up one by one: joined, every case of all years would be read for each stretch.
 */
export function differences(city: CityContext, from: string, to: string): RawBuilder<Counted> {
  const start = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(city.pack.zone).epochMilliseconds)
  const first = start(Temporal.PlainDate.from(from))
  const end = start(Temporal.PlainDate.from(to).add({ days: 1 }))
  return sql<Counted>`
    select coalesce(found.day, was.day)::text as day, coalesce(found.item, was.item) as item,
      coalesce(found.received, 0) as received, coalesce(found.valid, 0) as valid, coalesce(found.satisfied, 0) as satisfied
    from (
      select fact.day, fact.item, sum(fact.received)::int as received, sum(fact.valid)::int as valid,
        sum(fact.satisfied)::int as satisfied
      from (
        select (received_at at time zone ${city.pack.zone})::date as day, item, 1 as received, 0 as valid, 0 as satisfied
        from case_file
        where city_id = ${city.id} and received_at >= ${first} and received_at < ${end}
          and item is not null and state not in ('merged', 'withdrawn')
        union all
        select fact.on_day,
          (select file.item from case_file as file where file.city_id = ${city.id} and file.id = fact.case_id),
          0, 1, (fact.result = 'satisfied')::int
        from verdict as fact
        where fact.city_id = ${city.id} and fact.final and fact.on_day between ${from}::date and ${to}::date
          and fact.result in ('satisfied', 'dissatisfied')
          and (fact.result = 'satisfied' or not exists (
            select from fact_waiver as waiver where waiver.city_id = ${city.id} and waiver.fact = 'verdict'
              and waiver.fact_id = fact.id and ${waiverStands}))
      ) as fact
      group by fact.day, fact.item
    ) as found
    full join (
      select day, item, received, valid, satisfied from item_day
      where city_id = ${city.id} and day between ${from}::date and ${to}::date
    ) as was on was.day = found.day and was.item = found.item
    where coalesce(found.item, was.item) is not null
      and (coalesce(found.received, 0), coalesce(found.valid, 0), coalesce(found.satisfied, 0))
      is distinct from (was.received, was.valid, was.satisfied)`
}

function write(tx: CityTx, cityId: number, rows: readonly Counted[]): void {
  tx.write(
    sql`insert into item_day (city_id, day, item, received, valid, satisfied)
      select ${cityId}, d.day, d.item, d.received, d.valid, d.satisfied
      from unnest(${rows.map(row => row.day)}::date[], ${rows.map(row => row.item)}::text[],
        ${rows.map(row => row.received)}::int[], ${rows.map(row => row.valid)}::int[],
        ${rows.map(row => row.satisfied)}::int[]) as d (day, item, received, valid, satisfied)
      on conflict (city_id, day, item) do update
        set received = excluded.received, valid = excluded.valid, satisfied = excluded.satisfied`.compile(tx.db),
  )
}
