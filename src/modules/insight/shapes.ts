import { z } from 'zod'
import { Code, Day, Id, Instant, Text } from '../../platform/http/shapes.ts'
import { OpenAct } from '../casework/index.ts'
import { KINDS } from './rules/hits.ts'

export const TopicTrend = z.enum(['new', 'growing', 'steady', 'fading']).meta({ id: 'TopicTrend' })

const DaySaid = z.object({ day: Day, said: z.number().int() })

export const TopicRow = z
  .object({
    id: Id,
    words: z.array(z.string()).describe('its own words, most telling first'),
    place: z.string().nullable(),
    said: z.number().int().describe('how many spoke of it in the week shown'),
    before: z.number().int().describe('and in the week before'),
    trend: TopicTrend,
    trendName: Text,
    size: z.number().int().describe('cases within the days looked at'),
    people: z.number().int(),
    heat: z.number(),
    firstAt: Instant,
    ended: z.boolean().describe('no longer found'),
    burst: z.boolean().describe('bursts now; those whom the pack names were told'),
    days: z.array(DaySaid).describe('each day of both weeks'),
  })
  .meta({ id: 'TopicRow' })

export const TopicDetail = z
  .object({
    id: Id,
    words: z.array(z.string()),
    place: z.string().nullable(),
    trend: TopicTrend,
    trendName: Text,
    size: z.number().int(),
    people: z.number().int(),
    heat: z.number(),
    lastWeek: z.number().int(),
    weekBefore: z.number().int(),
    firstAt: Instant,
    lastAt: Instant,
    bornAt: Instant.describe('when it was first found'),
    foundAt: Instant.describe('when it was found last'),
    endedAt: Instant.nullable(),
    burstAt: Instant.nullable().describe('since when it bursts; null: it does not'),
    lookBackDays: z.number().int(),
    days: z.array(DaySaid),
    units: z.array(z.object({ name: Text, cases: z.number().int() })).describe('who handles its cases, most first'),
    open: z.number().int().describe('cases not closed yet'),
    seen: z.number().int().describe('cases that you may open'),
  })
  .meta({ id: 'TopicDetail' })

export const WatchwordKind = z.enum(KINDS).meta({ id: 'WatchwordKind' })

export const WatchwordRow = z
  .object({
    id: Id,
    version: z.number().int(),
    state: z.enum(['on', 'ended']),
    kind: WatchwordKind,
    kindName: Text,
    words: z.string(),
    createdAt: Instant,
    firstHitAt: Instant.nullable(),
    hits: z.number().int(),
    more: z.boolean().describe('there are more hits than were counted'),
    cases: z.array(z.object({ id: Id, number: z.string(), title: z.string(), at: Instant })).describe('newest first'),
    acts: z.array(OpenAct),
  })
  .meta({ id: 'WatchwordRow' })

const DomainSums = z.object({
  received: z.number().int().describe('cases that came in'),
  valid: z.number().int().describe('people who said whether they are satisfied, on the day on which it became final'),
  satisfied: z.number().int(),
})

const DomainFigures = DomainSums.extend({
  share: z.number().nullable().describe('of everything that came in; null: nothing did'),
  satisfaction: z.number().nullable().describe('null: nobody said'),
  small: z.boolean().describe('made of fewer ratings than the ranking takes for a rate'),
  change: z.number().nullable().describe('of satisfaction, in percentage points, against the months before'),
  before: DomainSums.nullable().describe('in the months before; null: they were not counted as a whole'),
})

const DomainMonths = DomainFigures.extend({
  months: z.array(DomainSums).describe('as many as the months looked at, in their order'),
  running: DomainSums.describe('of the month that runs, in no sum'),
})

export const DomainCourse = z
  .object({
    countedAt: Instant.nullable().describe('null: never yet'),
    from: Day,
    to: Day,
    before: z
      .object({ from: z.string(), to: z.string() })
      .nullable()
      .describe('first and last of the months before; null: they were not counted as a whole'),
    months: z.array(z.string()).describe('YYYY-MM, cut as the monthly ranking cuts them'),
    running: z.string(),
    fewest: z.number().int().describe('ratings of which a rate has to be made'),
    city: DomainMonths,
    rows: z
      .array(
        DomainMonths.extend({
          code: Code,
          name: Text,
          items: z.array(DomainFigures.extend({ code: Code, name: Text })),
        }),
      )
      .describe('every domain of the event list, the one that most came in of first'),
  })
  .meta({ id: 'DomainCourse' })
