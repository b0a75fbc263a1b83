import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { dayIn, declareFigures } from '../../registry/index.ts'
import { YesterdayFigures } from '../shapes.ts'

declareFigures(
  'figures.shown.portal',
  'F10',
  ['received', 'finished', 'late', 'calledBack', 'satisfied', 'notSatisfied'].map(name => `yesterday.${name}`),
)

/** Yesterday in six figures. Each is counted over one day of an index, so that it costs the same at a million cases. */
export const publicFigures = view({
  name: 'public.figures',
  route: 'GET /api/public/{city}/figures',
  by: ['anyone'],
  input: z.object({ city: z.string() }),
  output: YesterdayFigures,
  async run({ db, city, now }) {
    const today = Temporal.PlainDate.from(dayIn(city, now))
    const day = today.subtract({ days: 1 }).toString()
    const start = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(city.pack.zone).epochMilliseconds)
    const [from, to] = [start(Temporal.PlainDate.from(day)), start(today)]
    const [received, finished, late, said] = await Promise.all([
      db
        .selectFrom('case_file')
        .select(eb => eb.fn.countAll<number>().as('n'))
        .where('city_id', '=', city.id)
        .where('received_at', '>=', from)
        .where('received_at', '<', to)
        .executeTakeFirst(),
      db
        .selectFrom('case_file')
        .select(eb => eb.fn.countAll<number>().as('n'))
        .where('city_id', '=', city.id)
        .where('closed_at', '>=', from)
        .where('closed_at', '<', to)
        .where('state', '=', 'closed')
        .executeTakeFirst(),
      db
        .selectFrom('clock')
        .select(eb => eb.fn.countAll<number>().as('n'))
        .where('city_id', '=', city.id)
        // By unit, then by day: the index that the ranking reads.
        .where('unit_id', 'in', [...city.pack.units.keys()])
        .where('kind', '=', sql.lit('handle'))
        .where('excluded', 'is', null)
        .where('due_day', '=', day)
        .where('cancelled', '=', sql.lit(false))
        .where(eb => eb.or([eb('on_time', 'is', null), eb('on_time', '=', false)]))
        .executeTakeFirst(),
      // A call-back is done in the moment in which its word is written down; what counts for a score is another question.
      db
        .selectFrom('callback')
        .innerJoin('verdict', join =>
          join
            .onRef('verdict.city_id', '=', 'callback.city_id')
            .onRef('verdict.case_id', '=', 'callback.case_id')
            .onRef('verdict.at', '=', 'callback.done_at')
            .onRef('verdict.appeal_id', '=', 'callback.appeal_id'),
        )
        .select(eb => ['verdict.result', eb.fn.countAll<number>().as('n')])
        .where('callback.city_id', '=', city.id)
        .where('verdict.city_id', '=', city.id)
        .where('callback.done_at', '>=', from)
        .where('callback.done_at', '<', to)
        .where('callback.state', '=', 'done')
        .groupBy('verdict.result')
        .execute(),
    ])
    const of = (...results: string[]) =>
      said.filter(row => results.includes(row.result)).reduce((sum, row) => sum + Number(row.n), 0)
    return {
      day,
      received: Number(received?.n ?? 0),
      finished: Number(finished?.n ?? 0),
      late: Number(late?.n ?? 0),
      calledBack: of('satisfied', 'dissatisfied', 'declined_to_rate'),
      satisfied: of('satisfied'),
      notSatisfied: of('dissatisfied'),
    }
  },
})
