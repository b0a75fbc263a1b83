import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { dayIn, declareFigures } from '../registry/index.ts'

const DAYS = 30
const NONE = { entries: 0, current: 0, due: 0, expired: 0, waiting: 0, errorsLate: 0, used: 0 }
export type UpkeepCounts = typeof NONE

declareFigures(
  'figures.shown.knowledge',
  'K40',
  Object.keys(NONE).map(name => `knowledge.${name}`),
)

/** How units keep what they answer, as it stands today (CHECKLIST K40); a unit without entries is not in the answer. */
export async function upkeepOf(
  db: Db,
  city: CityContext,
  now: Date,
  units: readonly string[] | null,
): Promise<Map<string, UpkeepCounts>> {
  const today = dayIn(city, now)
  const since = Temporal.PlainDate.from(today).subtract({ days: DAYS }).toString()
  const [entries, errors, uses] = await Promise.all([
    db
      .selectFrom('knowledge_entry')
      .select(eb => [
        'unit_id',
        eb.fn.countAll<number>().filterWhere('state', '!=', 'proposed').as('entries'),
        eb.fn.countAll<number>().filterWhere('state', '=', 'valid').filterWhere('review_on', '>=', today).as('current'),
        eb.fn
          .countAll<number>()
          .filterWhere(where =>
            where.or([
              where('state', '=', 'due'),
              where.and([where('state', '=', 'valid'), where('review_on', '<', today)]),
            ]),
          )
          .as('due'),
        eb.fn.countAll<number>().filterWhere('state', 'in', ['expired', 'wrong']).as('expired'),
        eb.fn.countAll<number>().filterWhere('pending_n', 'is not', null).as('waiting'),
      ])
      .where('city_id', '=', city.id)
      .where('state', '!=', 'ended')
      .$if(units !== null, query => query.where('unit_id', 'in', units?.length ? units : ['']))
      .groupBy('unit_id')
      .execute(),
    db
      .selectFrom('knowledge_error')
      .select(eb => ['unit_id', eb.fn.countAll<number>().as('n')])
      .where('city_id', '=', city.id)
      .where('state', '=', 'open')
      .where('due_at', '<', now)
      .$if(units !== null, query => query.where('unit_id', 'in', units?.length ? units : ['']))
      .groupBy('unit_id')
      .execute(),
    db
      .selectFrom('knowledge_use')
      .innerJoin('knowledge_entry', join =>
        join
          .onRef('knowledge_entry.city_id', '=', 'knowledge_use.city_id')
          .onRef('knowledge_entry.id', '=', 'knowledge_use.entry_id'),
      )
      .select(eb => ['knowledge_entry.unit_id', eb.fn.countAll<number>().as('n')])
      .where('knowledge_use.city_id', '=', city.id)
      .where('knowledge_use.on_day', '>=', since)
      .$if(units !== null, query => query.where('knowledge_entry.unit_id', 'in', units?.length ? units : ['']))
      .groupBy('knowledge_entry.unit_id')
      .execute(),
  ])
  const found = new Map(
    entries.map(row => [
      row.unit_id,
      {
        ...NONE,
        entries: Number(row.entries),
        current: Number(row.current),
        due: Number(row.due),
        expired: Number(row.expired),
        waiting: Number(row.waiting),
      },
    ]),
  )
  for (const row of errors) Object.assign(found.get(row.unit_id) ?? {}, { errorsLate: Number(row.n) })
  for (const row of uses) Object.assign(found.get(row.unit_id) ?? {}, { used: Number(row.n) })
  return found
}

/** What upkeep was over a period, for an assessment: reviews and told errors that fell due in it, and how many were in time. */
export interface UpkeepFacts {
  reviewsDue: number
  reviewsInTime: number
  errorsDue: number
  errorsInTime: number
}

/** @param from first and @param to last civil day on which something fell due; a unit with nothing due is not in the answer */
export async function upkeepFacts(
  db: Db,
  city: CityContext,
  units: readonly string[],
  from: string,
  to: string,
): Promise<Map<string, UpkeepFacts>> {
  const wanted = units.length ? [...units] : ['']
  const [reviews, errors] = await Promise.all([
    db
      .selectFrom('knowledge_review')
      .select(eb => [
        'unit_id',
        eb.fn.countAll<number>().as('due'),
        eb.fn.countAll<number>().filterWhere('done_on', '<=', eb.ref('due_on')).as('in_time'),
      ])
      .where('city_id', '=', city.id)
      .where('unit_id', 'in', wanted)
      .where('due_on', '>=', from)
      .where('due_on', '<=', to)
      .groupBy('unit_id')
      .execute(),
    db
      .selectFrom('knowledge_error')
      .select(eb => [
        'unit_id',
        eb.fn.countAll<number>().as('due'),
        eb.fn.countAll<number>().filterWhere('answered_at', '<=', eb.ref('due_at')).as('in_time'),
      ])
      .where('city_id', '=', city.id)
      .where('unit_id', 'in', wanted)
      .where('due_on', '>=', from)
      .where('due_on', '<=', to)
      .groupBy('unit_id')
      .execute(),
  ])
  const found = new Map<string, UpkeepFacts>()
  const of = (unit: string): UpkeepFacts => {
    const facts = found.get(unit) ?? { reviewsDue: 0, reviewsInTime: 0, errorsDue: 0, errorsInTime: 0 }
    found.set(unit, facts)
    return facts
  }
  for (const row of reviews)
    Object.assign(of(row.unit_id), { reviewsDue: Number(row.due), reviewsInTime: Number(row.in_time) })
  for (const row of errors)
    Object.assign(of(row.unit_id), { errorsDue: Number(row.due), errorsInTime: Number(row.in_time) })
  return found
}
