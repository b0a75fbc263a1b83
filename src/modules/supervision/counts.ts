import { sql } from 'kysely'
import { actNamed, type CityContext, Refusal, type Runner } from '../../platform/acts/index.ts'
import { type Db, inCity } from '../../platform/db/index.ts'
import { dayIn, type PackRules } from '../registry/index.ts'

type Counted = NonNullable<PackRules['slips']>['counts'][number]['of']
type Row = { unit: string | null; n: number | string | bigint }

const DAY_MS = 86_400_000

/** How often it happened to each unit since then: days are civil days of the city, the moment is their beginning. */
const COUNTS: Record<Counted, (db: Db, cityId: number, since: Date, day: string) => Promise<Row[]>> = {
  returns: (db, cityId, _since, day) =>
    db
      .selectFrom('dispatch')
      .select(eb => ['unit_id as unit', eb.fn.countAll().as('n')])
      .where('city_id', '=', cityId)
      .where('returned_day', '>=', day)
      .where('excluded', 'is', null)
      .groupBy('unit_id')
      .execute(),
  rework: (db, cityId, since, day) =>
    db
      .selectFrom('clock')
      .select(eb => ['unit_id as unit', eb.fn.countAll().as('n')])
      .where('city_id', '=', cityId)
      .where('kind', '=', sql.lit('handle'))
      .where('cancelled', '=', sql.lit(false))
      .where('excluded', 'is', null)
      .where('due_day', '>=', day)
      .where('round', '>', 1)
      .where('started_at', '>=', since)
      .groupBy('unit_id')
      .execute(),
  urgings: (db, cityId, since) =>
    db
      .selectFrom('appeal_word')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'appeal_word.city_id').onRef('case_file.id', '=', 'appeal_word.case_id'),
      )
      .select(eb => ['case_file.unit_id as unit', eb.fn.countAll().as('n')])
      .where('appeal_word.city_id', '=', cityId)
      .where('case_file.city_id', '=', cityId)
      .where('appeal_word.kind', '=', sql.lit('urge'))
      .where('appeal_word.at', '>=', since)
      .where('case_file.unit_id', 'is not', null)
      .groupBy('case_file.unit_id')
      .execute(),
  late: (db, cityId, _since, day) =>
    db
      .selectFrom('clock')
      .select(eb => ['unit_id as unit', eb.fn.countAll().as('n')])
      .where('city_id', '=', cityId)
      .where('kind', '=', sql.lit('handle'))
      .where('cancelled', '=', sql.lit(false))
      .where('excluded', 'is', null)
      .where('on_time', '=', false)
      .where('due_day', '>=', day)
      .groupBy('unit_id')
      .execute(),
}

/**
 * The slips that counts raise (SPEC R10): asked as often as one likes, each slip comes once within the days it counts.
 * @returns how many were raised
 */
export async function raiseByCounts(runner: Runner, city: CityContext): Promise<number> {
  const rules = city.pack.rules.slips
  const act = actNamed('slip.raiseByCount')
  if (!rules?.counts.length || !act) return 0
  const now = runner.now()
  const today = dayIn(city, now)
  const found = await inCity(runner.pool, city.id, 'read', async ({ db }) => {
    const all = []
    for (const rule of rules.counts) {
      const since = new Date(now.getTime() - rule.days * DAY_MS)
      const rows = await COUNTS[rule.of](db, city.id, since, dayIn(city, since))
      all.push(...rows.map(row => ({ count: rule.code, unit: row.unit, n: Number(row.n), atLeast: rule.atLeast })))
    }
    return all
  })
  let raised = 0
  for (const { count, unit, n, atLeast } of found) {
    if (unit === null || n < atLeast) continue
    try {
      const input = { count, unit, n }
      const actor = { kind: 'system', id: 'count' } as const
      await runner.run({ act, city, actor, input, idempotencyKey: `${count}/${unit}/${today}` })
      raised += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return raised
}
