import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { PageQuery } from '../../../platform/http/shapes.ts'
import { cursorOf, readCursor } from '../../casework/index.ts'
import { callbackRow, callbackRows, ownUnits } from '../callback-rows.ts'
import { CallbackPage } from '../shapes.ts'

/** Whom to ring now, whom later, whom it is done with; never about the work of one's own unit (SPEC R9, CHECKLIST K53). */
export const listCallbacks = view({
  name: 'callback.list',
  route: 'GET /api/callbacks',
  by: ['caller_back', 'supervisor'],
  input: z.object({ ...PageQuery, state: z.enum(['due', 'later', 'done']).default('due') }),
  output: CallbackPage,
  async run({ db, city, actor, now }, input) {
    const own = ownUnits(actor)
    const done = input.state === 'done'
    const by = done ? 'callback.done_at' : 'callback.next_at'
    const cursor = readCursor(input.cursor)
    const direction = done ? 'desc' : 'asc'
    const rows = await callbackRows(db, city.id)
      .$if(own.length > 0, query => query.where('callback.unit_id', 'not in', own))
      .$if(done, query => query.where('callback.done_at', 'is not', null))
      // Written out, so that the index of pending ones serves it.
      .$if(!done, query =>
        query
          .where('callback.state', '=', sql.lit('pending'))
          .where('callback.next_at', input.state === 'due' ? '<=' : '>', now),
      )
      .$if(cursor !== null, query =>
        query.where(eb =>
          eb(eb.refTuple(by, 'callback.id'), done ? '<' : '>', eb.tuple(new Date(cursor?.[0] ?? 0), cursor?.[1] ?? '')),
        ),
      )
      .orderBy(by, direction)
      .orderBy('callback.id', direction)
      .limit(input.limit + 1)
      .execute()
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    const at = last ? (done ? last.done_at : last.next_at) : null
    return {
      rows: page.map(row => callbackRow(city, row, now)),
      next: rows.length > input.limit && last && at ? cursorOf(at.toISOString(), last.id) : null,
    }
  },
})
