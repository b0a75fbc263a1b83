import type { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { declareFigures } from '../../registry/index.ts'
import type { DeskFigures } from './shapes.ts'
import { deskOf } from './terms.ts'

declareFigures(
  'figures.shown.desk',
  'F7',
  ['accepted', 'done', 'onTheSpot', 'coordinated', 'discussed', 'refused', 'late', 'rated', 'satisfied'].map(
    name => `desk.${name}`,
  ),
)

/** The desk's figures (SPEC F7) over the days on which matters were registered; a rate without a denominator is no rate. */
export async function deskFigures(
  db: Db,
  city: CityContext,
  from: string,
  to: string,
): Promise<z.input<typeof DeskFigures>> {
  const desk = deskOf(city)
  const row = await db
    .selectFrom('desk_matter')
    .select(eb => [
      eb.fn.countAll<number>().as('accepted'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'done').as('done'),
      eb.fn.countAll<number>().filterWhere('outcome', '=', 'on_the_spot').as('on_the_spot'),
      eb.fn.countAll<number>().filterWhere('coordinator_id', 'is not', null).as('coordinated'),
      eb.fn
        .countAll<number>()
        .filterWhere(eb =>
          eb.exists(
            eb
              .selectFrom('desk_step')
              .select('desk_step.id')
              .where('desk_step.city_id', '=', city.id)
              .whereRef('desk_step.matter_id', '=', 'desk_matter.id')
              .where('desk_step.step', '=', 'discuss'),
          ),
        )
        .as('discussed'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'refused').as('refused'),
      eb.fn.countAll<number>().filterWhere('late', '=', true).as('late'),
      eb.fn.countAll<number>().filterWhere('satisfied', 'is not', null).as('rated'),
      eb.fn.countAll<number>().filterWhere('satisfied', '=', true).as('satisfied'),
    ])
    .where('city_id', '=', city.id)
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .executeTakeFirstOrThrow()
  const found = await db
    .selectFrom('desk_matter')
    .select(eb => ['finding', eb.fn.countAll<number>().as('n')])
    .where('city_id', '=', city.id)
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .where('finding', 'is not', null)
    .groupBy('finding')
    .execute()
  const n = (value: unknown) => Number(value)
  const rate = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return {
    from,
    to,
    accepted: n(row.accepted),
    done: n(row.done),
    doneRate: rate(n(row.done), n(row.accepted)),
    onTheSpot: n(row.on_the_spot),
    coordinated: n(row.coordinated),
    discussed: n(row.discussed),
    refused: n(row.refused),
    late: n(row.late),
    rated: n(row.rated),
    satisfied: n(row.satisfied),
    satisfiedRate: rate(n(row.satisfied), n(row.rated)),
    findings: desk.findings.map(finding => ({
      code: finding.code,
      name: finding.name,
      count: n(found.find(one => one.finding === finding.code)?.n ?? 0),
    })),
  }
}
