import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import { PageQuery } from '../../../../platform/http/shapes.ts'
import { cursorOf, readCursor } from '../../../casework/index.ts'
import { objectionUnits, READERS } from '../../objection/present.ts'
import { restorationRows } from '../present.ts'
import { RestorationPage } from '../shapes.ts'

/** Requests to count again, newest first: a unit's own, or all for those who decide and publish. */
view({
  name: 'restoration.list',
  route: 'GET /api/restorations',
  by: READERS,
  input: z.object(PageQuery),
  output: RestorationPage,
  async run({ db, city, actor, now }, { cursor, limit }) {
    const own = objectionUnits(actor)
    const seen = () => {
      const query = db.selectFrom('restoration').where('city_id', '=', city.id)
      return own ? query.where('unit_id', 'in', own.length ? own : ['']) : query
    }
    let query = seen().selectAll()
    const after = readCursor(cursor)
    if (after)
      query = query.where(eb =>
        eb(eb.refTuple('asked_at', 'id'), '<', eb.tuple(new Date(after[0] ?? 0), after[1] ?? '')),
      )
    const [rows, counts] = await Promise.all([
      query
        .orderBy('asked_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute(),
      seen()
        .select(['state', sql<number>`count(*)::int`.as('n')])
        .groupBy('state')
        .execute(),
    ])
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: await restorationRows(db, city, page, now),
      next: rows.length > limit && last ? cursorOf(last.asked_at.toISOString(), last.id) : null,
      counts: Object.fromEntries(counts.map(row => [row.state, row.n])),
    }
  },
})
