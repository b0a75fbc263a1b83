import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { declareFigures } from '../registry/index.ts'

const NONE = { inspections: 0, points: 0, passed: 0, open: 0, late: 0 }

declareFigures(
  'figures.shown.inspection',
  'F12',
  Object.keys(NONE).map(name => `inspection.${name}`),
)

/** What inspections of these days found, unit by unit; a unit that nobody looked at is not in the answer. */
export async function figuresOf(
  db: Db,
  city: CityContext,
  now: Date,
  { units, from, to }: { units: readonly string[] | null; from: string; to: string },
): Promise<Map<string, typeof NONE>> {
  const rows = await db
    .selectFrom('inspection')
    .select(eb => [
      'unit_id',
      eb.fn.countAll<number>().as('inspections'),
      eb.fn.sum<number>('points').as('points'),
      eb.fn.sum<number>('passed').as('passed'),
      eb.fn.countAll<number>().filterWhere('state', 'in', ['open', 'answered', 'contested']).as('open'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'open').filterWhere('due_at', '<', now).as('late'),
    ])
    .where('city_id', '=', city.id)
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .$if(units !== null, query => query.where('unit_id', 'in', units?.length ? units : ['']))
    .groupBy('unit_id')
    .execute()
  return new Map(
    rows.map(({ unit_id, ...row }) => [
      unit_id,
      {
        inspections: Number(row.inspections),
        points: Number(row.points),
        passed: Number(row.passed),
        open: Number(row.open),
        late: Number(row.late),
      },
    ]),
  )
}
