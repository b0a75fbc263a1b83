import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { dayIn } from '../../registry/index.ts'
import { named } from '../named.ts'
import { OverruleCourse, SchemeCode } from '../shapes.ts'

const WEEKS = 12
const MOST_LABELS = 20
const DAY_MS = 86_400_000

/** How often people took what was proposed and how often they overruled it, by week and by what was proposed (K34). */
export const overrules = view({
  name: 'decision.course',
  route: 'GET /api/decisions/course',
  by: ['staff'],
  input: z.object({ scheme: SchemeCode }),
  output: OverruleCourse,
  async run({ db, city, now }, { scheme }) {
    const today = Temporal.PlainDate.from(dayIn(city, now))
    const monday = today.subtract({ days: today.dayOfWeek - 1 })
    const starts = Array.from({ length: WEEKS }, (_, i) => monday.subtract({ weeks: WEEKS - 1 - i }))
    const from = starts[0]?.toString() ?? today.toString()
    const proposed = sql<string>`count(proposed)`
    const overruled = sql<string>`count(*) filter (where overruled)`
    const [days, labels, people] = await Promise.all([
      db
        .selectFrom('text_decision')
        .select(({ fn }) => ['on_day', fn.countAll<string>().as('n'), proposed.as('proposed'), overruled.as('wrong')])
        .where('city_id', '=', city.id)
        .where('scheme', '=', scheme)
        .where('on_day', '>=', from)
        .where('by_person', 'is not', null)
        .groupBy('on_day')
        .execute(),
      db
        .selectFrom('text_decision')
        .select(['proposed as label', proposed.as('proposed'), overruled.as('wrong')])
        .where('city_id', '=', city.id)
        .where('scheme', '=', scheme)
        .where('on_day', '>=', from)
        .where('by_person', 'is not', null)
        .where('proposed', 'is not', null)
        .groupBy('proposed')
        .orderBy(overruled, 'desc')
        .orderBy('proposed')
        .limit(MOST_LABELS)
        .execute(),
      db
        .selectFrom('text_decision')
        .select(sql<string>`count(distinct by_person)`.as('n'))
        .where('city_id', '=', city.id)
        .where('scheme', '=', scheme)
        .where('on_day', '>=', from)
        .where('by_person', 'is not', null)
        .executeTakeFirst(),
    ])
    const weekOf = (day: string) => Math.floor((Date.parse(day) - Date.parse(from)) / (7 * DAY_MS))
    return {
      weeks: starts.map((start, i) => {
        const mine = days.filter(row => weekOf(row.on_day) === i)
        const add = (of: (row: (typeof days)[number]) => string) => mine.reduce((all, row) => all + Number(of(row)), 0)
        return {
          from: start.toString(),
          decided: add(row => row.n),
          proposed: add(row => row.proposed),
          overruled: add(row => row.wrong),
        }
      }),
      labels: labels.flatMap(row =>
        row.label === null
          ? []
          : {
              label: named(city, scheme, row.label),
              proposed: Number(row.proposed),
              overruled: Number(row.wrong),
            },
      ),
      people: Number(people?.n ?? 0),
    }
  },
})
