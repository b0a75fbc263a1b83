import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import { APPROVED, type Fact } from '../../rules/publication/index.ts'
import type { CallbackResult, IsoDate, Period } from '../../rules/score/index.ts'
import { waiverStands } from './waiver-stands.ts'

/**
 * The facts of these units in a period, one by one: the same that `countsOf` counts (a property test holds them together).
 * @param today a limit that still runs has not ended before this day is over
 * @returns by unit; a unit without facts is left out
 */
export async function factsOf(
  db: Db,
  cityId: number,
  units: readonly string[],
  period: Period,
  today: IsoDate,
): Promise<Map<string, Fact[]>> {
  const these = sql<string>`any(${[...units]}::text[])`
  const [verdicts, limits, sent, returned, waivers] = await Promise.all([
    db
      .selectFrom('verdict')
      .select(['id', 'unit_id', 'on_day', 'result'])
      .where('city_id', '=', cityId)
      .where('unit_id', '=', these)
      .where('final', '=', true)
      .where('on_day', '>=', period.from)
      .where('on_day', '<=', period.to)
      .execute(),
    db
      .selectFrom('clock')
      .select(['id', 'unit_id', 'due_day', 'on_time', 'excluded'])
      .where('city_id', '=', cityId)
      .where('unit_id', '=', these)
      .where('kind', '=', 'handle')
      .where('cancelled', '=', false)
      .where('due_day', '>=', period.from)
      .where('due_day', '<=', period.to)
      .where(eb => eb.or([eb('excluded', 'is not', null), eb('on_time', 'is not', null), eb('due_day', '<', today)]))
      .execute(),
    db
      .selectFrom('dispatch')
      .select(['id', 'unit_id', 'on_day', 'round', 'excluded'])
      .where('city_id', '=', cityId)
      .where('unit_id', '=', these)
      .where('on_day', '>=', period.from)
      .where('on_day', '<=', period.to)
      .execute(),
    db
      .selectFrom('dispatch')
      .select(['id', 'unit_id', 'returned_day', 'round'])
      .where('city_id', '=', cityId)
      .where('unit_id', '=', these)
      .where('excluded', 'is', null)
      .where('returned_day', '>=', period.from)
      .where('returned_day', '<=', period.to)
      .execute(),
    db
      .selectFrom('fact_waiver as waiver')
      .select(['fact', 'fact_id', 'remedy'])
      .where('city_id', '=', cityId)
      .where('unit_id', '=', these)
      .where(waiverStands)
      .execute(),
  ])
  const waiverOf = new Map(waivers.map(row => [`${row.fact} ${row.fact_id}`, row.remedy]))
  const waived = (of: Fact['of'], id: string) => waiverOf.get(`${of} ${id}`)
  const facts = new Map<string, Fact[]>()
  const add = (unit: string | null, fact: Fact) => {
    if (unit === null) return
    const known = facts.get(unit)
    if (known) known.push(fact)
    else facts.set(unit, [fact])
  }
  for (const { id, unit_id, on_day, result } of verdicts)
    add(unit_id, {
      of: 'verdict',
      id,
      day: on_day ?? '',
      result: result as CallbackResult,
      ...(waived('verdict', id) ? { approved: true } : {}),
    })
  for (const { id, unit_id, due_day, on_time, excluded } of limits) {
    const remedy = on_time === true || excluded !== null ? undefined : waived('limit', id)
    const ground = remedy === 'exclude' ? APPROVED : excluded
    add(unit_id, {
      of: 'limit',
      id,
      day: due_day,
      outcome: remedy === 'correct' || on_time ? 'inTime' : on_time === null ? 'open' : 'late',
      ...(ground === null ? {} : { excluded: ground }),
    })
  }
  for (const { id, unit_id, on_day, round, excluded } of sent)
    add(unit_id, { of: 'dispatch', id, day: on_day, round, ...(excluded === null ? {} : { excluded }) })
  for (const { id, unit_id, returned_day, round } of returned)
    add(unit_id, {
      of: 'return',
      id,
      day: returned_day ?? '',
      round,
      ...(waived('return', id) ? { approved: true } : {}),
    })
  return facts
}
