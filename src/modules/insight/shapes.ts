import { z } from 'zod'
import { Day, Id, Instant, Text } from '../../platform/http/shapes.ts'
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
