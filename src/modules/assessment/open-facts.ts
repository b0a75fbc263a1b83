import type { Db } from '../../platform/db/index.ts'
import { APPROVED, type Fact } from '../../rules/publication/index.ts'
import type { CallbackResult, IsoDate, Period } from '../../rules/score/index.ts'

/**
 * The facts of one unit in a period, one by one: the same that `countsOf` counts (a property test holds them together).
 * @param today a limit that still runs has not ended before this day is over
 */
export async function factsOf(db: Db, cityId: number, unit: string, period: Period, today: IsoDate): Promise<Fact[]> {
  const [verdicts, limits, sent, returned, waivers] = await Promise.all([
    db
      .selectFrom('verdict')
      .select(['id', 'on_day', 'result'])
      .where('city_id', '=', cityId)
      .where('unit_id', '=', unit)
      .where('final', '=', true)
      .where('on_day', '>=', period.from)
      .where('on_day', '<=', period.to)
      .execute(),
    db
      .selectFrom('clock')
      .select(['id', 'due_day', 'on_time', 'excluded'])
      .where('city_id', '=', cityId)
      .where('unit_id', '=', unit)
      .where('kind', '=', 'handle')
      .where('cancelled', '=', false)
      .where('due_day', '>=', period.from)
      .where('due_day', '<=', period.to)
      .where(eb => eb.or([eb('excluded', 'is not', null), eb('on_time', 'is not', null), eb('due_day', '<', today)]))
      .execute(),
    db
      .selectFrom('dispatch')
      .select(['id', 'on_day', 'round', 'excluded'])
      .where('city_id', '=', cityId)
      .where('unit_id', '=', unit)
      .where('on_day', '>=', period.from)
      .where('on_day', '<=', period.to)
      .execute(),
    db
      .selectFrom('dispatch')
      .select(['id', 'returned_day', 'round'])
      .where('city_id', '=', cityId)
      .where('unit_id', '=', unit)
      .where('excluded', 'is', null)
      .where('returned_day', '>=', period.from)
      .where('returned_day', '<=', period.to)
      .execute(),
    db
      .selectFrom('fact_waiver')
      .select(['fact', 'fact_id', 'remedy'])
      .where('city_id', '=', cityId)
      .where('unit_id', '=', unit)
      .execute(),
  ])
  const waived = (of: Fact['of'], id: string) => waivers.find(row => row.fact === of && row.fact_id === id)
  return [
    ...verdicts.map(
      ({ id, on_day, result }): Fact => ({
        of: 'verdict',
        id,
        day: on_day ?? '',
        result: result as CallbackResult,
        ...(waived('verdict', id) ? { approved: true } : {}),
      }),
    ),
    ...limits.map(({ id, due_day, on_time, excluded }): Fact => {
      const remedy = on_time === true || excluded !== null ? undefined : waived('limit', id)?.remedy
      const ground = remedy === 'exclude' ? APPROVED : excluded
      return {
        of: 'limit',
        id,
        day: due_day,
        outcome: remedy === 'correct' || on_time ? 'inTime' : on_time === null ? 'open' : 'late',
        ...(ground === null ? {} : { excluded: ground }),
      }
    }),
    ...sent.map(
      ({ id, on_day, round, excluded }): Fact => ({
        of: 'dispatch',
        id,
        day: on_day,
        round,
        ...(excluded === null ? {} : { excluded }),
      }),
    ),
    ...returned.map(
      ({ id, returned_day, round }): Fact => ({
        of: 'return',
        id,
        day: returned_day ?? '',
        round,
        ...(waived('return', id) ? { approved: true } : {}),
      }),
    ),
  ]
}
