import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { PageQuery, pageOf } from '../../../platform/http/shapes.ts'
import { cursorOf, readCursor } from '../../casework/index.ts'
import { DataRequestRow, requestRow, requestsWithClock } from '../data-request/present.ts'

/** Requests over personal data: those that wait by the time they fall due, or the decided ones, newest first (K28). */
export const listDataRequests = view({
  name: 'dataRequest.list',
  route: 'GET /api/data-requests',
  by: ['security_admin', 'audit_admin'],
  input: z.object({ ...PageQuery, state: z.enum(['open', 'done']).default('open') }),
  output: pageOf(DataRequestRow),
  async run({ db, city, now }, input) {
    const cursor = readCursor(input.cursor)
    const after = { at: new Date(cursor?.[0] ?? 0), id: cursor?.[1] ?? '' }
    const all = requestsWithClock(db, city.id)
    const open = input.state === 'open'
    const rows = open
      ? await all
          .where('data_request.state', '=', 'open')
          .$if(cursor !== null, query =>
            query.where(eb =>
              eb(eb.refTuple('data_request.due_at', 'data_request.id'), '>', eb.tuple(after.at, after.id)),
            ),
          )
          .orderBy('data_request.due_at')
          .orderBy('data_request.id')
          .limit(input.limit + 1)
          .execute()
      : await all
          .where('data_request.decided_at', 'is not', null)
          .$if(cursor !== null, query =>
            query.where(eb =>
              eb(eb.refTuple('data_request.decided_at', 'data_request.id'), '<', eb.tuple(after.at, after.id)),
            ),
          )
          .orderBy('data_request.decided_at', 'desc')
          .orderBy('data_request.id', 'desc')
          .limit(input.limit + 1)
          .execute()
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    return {
      rows: page.map(row => requestRow(city, row, now)),
      next:
        rows.length > input.limit && last
          ? cursorOf((open ? last.due_at : last.decided_at)?.toISOString() ?? null, last.id)
          : null,
    }
  },
})
