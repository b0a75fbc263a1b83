import { sql } from 'kysely'
import { z } from 'zod'
import { type CityContext, view } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { declareFigures } from '../../registry/index.ts'
import { slipRules } from '../rules/kinds.ts'
import { SlipFigures } from '../shapes.ts'

declareFigures('figures.shown.papers', 'R10', ['paper.served', 'paper.onTime'])

/** How many papers a year, and what share of limits was kept: the two figures SPEC R10 names. */
export const getFigures = view({
  name: 'supervision.figures',
  route: 'GET /api/supervision/figures',
  by: ['supervisor', 'leader', 'monitor', 'discipline_inspector', 'assessor'],
  input: z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() }),
  output: SlipFigures,
  async run({ db, city, now }, input) {
    const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(city.pack.zone)
    return yearFigures(db, city, input.year ?? local.year)
  },
})

/** Papers of a civil year by kind, and limits of handling that ended in it. */
export async function yearFigures(db: Db, city: CityContext, year: number) {
  const zone = city.pack.zone
  const [from, to] = [year, year + 1].map(
    y => new Date(Temporal.PlainDate.from({ year: y, month: 1, day: 1 }).toZonedDateTime(zone).epochMilliseconds),
  ) as [Date, Date]
  const [slips, clocks] = await Promise.all([
    db
      .selectFrom('slip')
      .select(eb => [
        'kind',
        eb.fn.countAll<number>().as('served'),
        eb.fn.countAll<number>().filterWhere('state', 'in', ['served', 'acknowledged']).as('open'),
        eb.fn.countAll<number>().filterWhere('state', '=', 'served').as('unread'),
      ])
      .where('city_id', '=', city.id)
      .where('state', '!=', 'withdrawn')
      .where('served_at', '>=', from)
      .where('served_at', '<', to)
      .groupBy('kind')
      .execute(),
    db
      .selectFrom('clock')
      .select(eb => ['on_time', eb.fn.countAll<number>().as('n')])
      .where('city_id', '=', city.id)
      .where('kind', '=', sql.lit('handle'))
      .where('cancelled', '=', sql.lit(false))
      .where('excluded', 'is', null)
      .where('on_time', 'is not', null)
      .where('due_day', '>=', `${year}-01-01`)
      .where('due_day', '<=', `${year}-12-31`)
      .groupBy('on_time')
      .execute(),
  ])
  return {
    year,
    kinds: slipRules(city).kinds.map(kind => {
      const row = slips.find(slip => slip.kind === kind.code)
      return {
        kind: kind.code,
        name: kind.name,
        served: Number(row?.served ?? 0),
        open: Number(row?.open ?? 0),
        unread: Number(row?.unread ?? 0),
      }
    }),
    onTime: {
      kept: Number(clocks.find(row => row.on_time)?.n ?? 0),
      of: clocks.reduce((sum, row) => sum + Number(row.n), 0),
    },
  }
}
