import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Id } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { inSight, unitRef } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { TopicDetail, TopicTrend } from '../shapes.ts'
import { TOPIC_READERS } from '../terms.ts'

const DAY_MS = 86_400_000
const UNITS = 5

/** One topic: its course by day, who handles it, and how many of its cases the reader may open (CHECKLIST K104). */
export const getTopic = view({
  name: 'topic.get',
  route: 'GET /api/topics/{id}',
  by: TOPIC_READERS,
  input: z.object({ id: Id }),
  output: TopicDetail,
  async run({ db, city, actor, now }, { id }) {
    const lookBackDays = city.pack.rules.topics.days.value
    const since = dayIn(city, new Date(now.getTime() - lookBackDays * DAY_MS))
    const sight = inSight(actor)
    const cases = db
      .selectFrom('topic_case')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'topic_case.city_id').onRef('case_file.id', '=', 'topic_case.case_id'),
      )
      .where('topic_case.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where('topic_case.topic_id', '=', id)
    const [topic, days, units, seen] = await Promise.all([
      db.selectFrom('topic').selectAll().where('city_id', '=', city.id).where('id', '=', id).executeTakeFirst(),
      db
        .selectFrom('topic_day')
        .select([sql<string>`day::text`.as('day'), 'said'])
        .where('city_id', '=', city.id)
        .where('topic_id', '=', id)
        .orderBy('day')
        .execute(),
      cases
        .select(({ fn }) => [
          'case_file.unit_id',
          fn.countAll<string>().as('n'),
          fn.countAll<string>().filterWhere('case_file.closed_at', 'is', null).as('open'),
        ])
        .groupBy('case_file.unit_id')
        .execute(),
      cases
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .$if(sight !== null, query => (sight ? query.where(sight) : query))
        .executeTakeFirst(),
    ])
    if (!topic) throw notFound()
    return {
      id,
      words: topic.words,
      place: topic.place,
      trend: TopicTrend.parse(topic.trend),
      trendName: text(`topic.trend.${topic.trend}`),
      size: topic.size,
      people: topic.people,
      heat: topic.heat,
      lastWeek: topic.last_week,
      weekBefore: topic.week_before,
      firstAt: topic.first_at.toISOString(),
      lastAt: topic.last_at.toISOString(),
      bornAt: topic.born_at.toISOString(),
      foundAt: topic.found_at.toISOString(),
      endedAt: topic.ended_at?.toISOString() ?? null,
      burstAt: topic.burst_at?.toISOString() ?? null,
      lookBackDays,
      days: filled(days, days[0] && days[0].day < since ? days[0].day : since, dayIn(city, now)),
      units: units
        .map(row => ({ name: unitRef(city, row.unit_id)?.name ?? text('topic.noUnit'), cases: Number(row.n) }))
        .sort((a, b) => b.cases - a.cases)
        .slice(0, UNITS),
      open: units.reduce((sum, row) => sum + Number(row.open), 0),
      seen: Number(seen?.n ?? 0),
    }
  },
})

/** Every day from the first to the last, those on which nobody spoke of it with a nought. */
function filled(rows: readonly { day: string; said: number }[], from: string, to: string) {
  const said = new Map(rows.map(row => [row.day, row.said]))
  const days: { day: string; said: number }[] = []
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
    days.push({ day: day.toString(), said: said.get(day.toString()) ?? 0 })
  return days
}
