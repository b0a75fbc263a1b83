import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Day } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { trendOf } from '../../../rules/text/topics/index.ts'
import { dayIn, declareFigures } from '../../registry/index.ts'
import { TopicRow } from '../shapes.ts'
import { TOPIC_READERS } from '../terms.ts'

const WEEK = 7
/** More topics than this nobody reads. */
const SHOWN = 100

declareFigures(
  'figures.shown.topics',
  'K104',
  ['said', 'trend', 'people', 'size'].map(name => `topic.${name}`),
)

/** The topics of seven days, the most spoken of first, with the week before beside them (SPEC R15, CHECKLIST K104). */
export const listTopics = view({
  name: 'topic.list',
  route: 'GET /api/topics',
  by: TOPIC_READERS,
  input: z.object({ to: Day.optional().describe('last day of the week; today if left out') }),
  output: z.object({
    from: Day,
    to: Day,
    today: Day,
    foundAt: z.iso.datetime().nullable().describe('when topics were last looked for'),
    rows: z.array(TopicRow),
  }),
  async run({ db, city, now }, input) {
    const today = Temporal.PlainDate.from(dayIn(city, now))
    const asked = input.to ? Temporal.PlainDate.from(input.to) : today
    const to = Temporal.PlainDate.compare(asked, today) > 0 ? today : asked
    const from = to.subtract({ days: WEEK - 1 })
    const first = from.subtract({ days: WEEK })
    const [spoken, last] = await Promise.all([
      db
        .selectFrom('topic_day')
        .innerJoin('topic', join =>
          join.onRef('topic.city_id', '=', 'topic_day.city_id').onRef('topic.id', '=', 'topic_day.topic_id'),
        )
        .selectAll('topic')
        .select([
          sql<string[]>`array_agg(topic_day.day::text)`.as('on_days'),
          sql<number[]>`array_agg(topic_day.said)`.as('said'),
        ])
        .where('topic_day.city_id', '=', city.id)
        .where('topic.city_id', '=', city.id)
        .where('topic_day.day', '>=', first.toString())
        .where('topic_day.day', '<=', to.toString())
        .groupBy(['topic.city_id', 'topic.id'])
        .orderBy(
          sql`coalesce(sum(topic_day.said) filter (where topic_day.day >= ${from.toString()}::date), 0)`,
          order => order.desc(),
        )
        .orderBy('topic.heat', 'desc')
        .orderBy('topic.id')
        .limit(SHOWN)
        .execute(),
      db
        .selectFrom('topic')
        .select(({ fn }) => fn.max('found_at').as('at'))
        .where('city_id', '=', city.id)
        .executeTakeFirst(),
    ])
    const days = Array.from({ length: 2 * WEEK }, (_, n) => first.add({ days: n }).toString())
    return {
      from: from.toString(),
      to: to.toString(),
      today: today.toString(),
      foundAt: last?.at ? new Date(last.at).toISOString() : null,
      rows: spoken.map(row => {
        const onDay = new Map(row.on_days.map((day, n) => [day, row.said[n] ?? 0]))
        const course = days.map(day => ({ day, said: onDay.get(day) ?? 0 }))
        const sum = (part: typeof course) => part.reduce((all, { said }) => all + said, 0)
        const said = sum(course.slice(WEEK))
        const before = sum(course.slice(0, WEEK))
        const trend = trendOf(dayIn(city, row.first_at) >= from.toString(), said, before)
        return {
          id: row.id,
          words: row.words,
          place: row.place,
          said,
          before,
          trend,
          trendName: text(`topic.trend.${trend}`),
          size: row.size,
          people: row.people,
          heat: row.heat,
          firstAt: row.first_at.toISOString(),
          ended: row.ended_at !== null,
          burst: row.burst_at !== null,
          days: course,
        }
      }),
    }
  },
})
