import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { type CityContext, view } from '../../../platform/acts/index.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { fewestRated, lastMonths } from '../../assessment/index.ts'
import { dayIn, declareFigures } from '../../registry/index.ts'
import { type Course, courseOf, figuresOf, type MonthSums } from '../rules/course.ts'
import { DomainCourse } from '../shapes.ts'

const MONTHS = 12
/** Of items that are in no domain of the list any more. */
const OTHER = 'other'

declareFigures(
  'figures.shown.domains',
  'R17',
  ['received', 'share', 'satisfaction', 'change'].map(name => `domain.${name}`),
)

/**
 * Where most comes in and least is well: each domain of the event list over the last months that are over, with the months
 * before beside them and its items (SPEC R15 R17). Figures alone, no word and no case: open to all staff as the ranking is.
 */
export const domainCourse = view({
  name: 'domain.course',
  route: 'GET /api/domains',
  by: ['staff'],
  input: z.object({ months: z.coerce.number().int().min(3).max(24).default(MONTHS) }),
  output: DomainCourse,
  async run({ db, city, now }, { months: count }) {
    const spans = lastMonths(city.pack, dayIn(city, now), 2 * count)
    const [counted, oldest, { rows }] = await Promise.all([
      db.selectFrom('item_count').select('at').where('city_id', '=', city.id).executeTakeFirst(),
      db.selectFrom('item_day').select('day').where('city_id', '=', city.id).orderBy('day').limit(1).executeTakeFirst(),
      monthsOfItems(
        city.id,
        spans.map(span => span.from),
        spans.at(-1)?.to ?? '',
      ).execute(db),
    ])
    const [first, middle] = [spans[0], spans[count]]
    // Figures that begin in the midst of the months before would make everything look as if it had grown.
    const comparable = oldest !== undefined && first !== undefined && oldest.day <= first.to
    const whole = courseOf(rows, count)
    const how = { received: whole.all.received, fewest: fewestRated(city.pack), comparable }
    const figures = (course: Course) => ({
      ...figuresOf(course, how),
      before: comparable ? course.before : null,
    })
    const monthly = (course: Course) => ({ ...figures(course), months: course.months, running: course.running })
    const period = (n: number) => spans[n]?.period ?? ''
    const ofDomain = Map.groupBy(rows, ({ item }) => domainOf(city, item))
    return {
      countedAt: counted?.at.toISOString() ?? null,
      from: middle?.from ?? '',
      to: spans[2 * count - 1]?.to ?? '',
      before: comparable ? { from: period(0), to: period(count - 1) } : null,
      months: spans.slice(count, 2 * count).map(span => span.period),
      running: period(2 * count),
      fewest: how.fewest,
      city: monthly(whole),
      rows: domainsOf(city, ofDomain.has(OTHER))
        .map(({ code, name }) => {
          const own = ofDomain.get(code) ?? []
          return {
            code,
            name,
            ...monthly(courseOf(own, count)),
            items: [...Map.groupBy(own, ({ item }) => item)].map(([item, ofItem]) => ({
              code: item,
              name: city.pack.items.get(item)?.name ?? { zh: item, en: item },
              ...figures(courseOf(ofItem, count)),
            })),
          }
        })
        .sort((a, b) => b.received - a.received),
    }
  },
})

/** @param starts first days of the months, one after the other without a gap */
export const monthsOfItems = (cityId: number, starts: readonly string[], to: string): RawBuilder<MonthSums> =>
  sql<MonthSums>`
    select item, width_bucket(day, ${[...starts]}::date[]) - 1 as month, sum(received)::int as received,
      sum(valid)::int as valid, sum(satisfied)::int as satisfied
    from item_day
    where city_id = ${cityId} and day between ${starts[0]}::date and ${to}::date
    group by 1, 2`

/** An item's code begins with that of its domain, which says where items belong that were taken out of the list since. */
function domainOf(city: CityContext, item: string): string {
  const domain = city.pack.items.get(item)?.domain ?? item.split('-')[0]
  return city.pack.rules.domains.find(row => row.code === domain)?.code ?? OTHER
}

const domainsOf = (city: CityContext, others: boolean): { code: string; name: Text }[] => [
  ...city.pack.rules.domains,
  ...(others ? [{ code: OTHER, name: text('domain.other') }] : []),
]
