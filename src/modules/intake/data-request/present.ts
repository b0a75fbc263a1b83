import { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { ClockView, clockView } from '../../casework/index.ts'
import type { DataRequest, DataRequestKind } from './subject.ts'
import { openGround } from './words.ts'

const Kind = z.enum(['copy', 'correction', 'deletion'])
const State = z.enum(['open', 'granted', 'refused'])

/** A request as its person sees it. */
export const OwnDataRequest = z
  .object({
    id: Id,
    kind: Kind,
    state: State,
    askedAt: Instant,
    dueAt: Instant,
    decidedAt: Instant.nullable(),
    ground: z.string().nullable(),
  })
  .meta({ id: 'OwnDataRequest' })

export const ownRequest = (city: CityContext, row: DataRequest): z.input<typeof OwnDataRequest> => ({
  id: row.id,
  kind: row.kind as DataRequestKind,
  state: row.state as z.infer<typeof State>,
  askedAt: row.asked_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  ground: openGround(city, row.ground),
})

/** A request in the list of who decides. */
export const DataRequestRow = z
  .object({
    id: Id,
    kind: Kind,
    kindName: Text,
    state: State,
    stateName: Text,
    proof: z.enum(['code', 'phone']),
    appeals: z.number().int().describe('matters it speaks of'),
    askedAt: Instant,
    dueAt: Instant,
    decidedAt: Instant.nullable(),
    clock: ClockView,
    version: z.number().int(),
  })
  .meta({ id: 'DataRequestRow' })

/** Requests with their clocks. */
export const requestsWithClock = (db: Db, cityId: number) =>
  db
    .selectFrom('data_request')
    .innerJoin('clock', join =>
      join.onRef('clock.city_id', '=', 'data_request.city_id').onRef('clock.id', '=', 'data_request.clock_id'),
    )
    .selectAll('data_request')
    .select(['clock.limit_text', 'clock.started_at', 'clock.stopped_at', 'clock.provisional', 'clock.calendar_version'])
    .where('data_request.city_id', '=', cityId)
    .where('clock.city_id', '=', cityId)

type WithClock = Awaited<ReturnType<ReturnType<typeof requestsWithClock>['executeTakeFirstOrThrow']>>

export function requestRow(city: CityContext, row: WithClock, now: Date): z.input<typeof DataRequestRow> {
  const clock = clockView(city, row, now)
  return {
    id: row.id,
    kind: row.kind as DataRequestKind,
    kindName: text(`dataRequest.kind.${row.kind}`),
    state: row.state as z.infer<typeof State>,
    stateName: text(`dataRequest.state.${row.state}`),
    proof: row.proof as 'code' | 'phone',
    appeals: row.appeal_ids.length,
    askedAt: row.asked_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
    clock,
    version: row.version,
  }
}
