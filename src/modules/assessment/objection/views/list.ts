import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import { Code, PageQuery } from '../../../../platform/http/shapes.ts'
import { cursorOf, readCursor } from '../../../casework/index.ts'
import { objectionRows, objectionUnits, READERS } from '../present.ts'
import { ObjectionPage, ObjectionState } from '../shapes.ts'

/** Objections, newest first: a unit's own, or all for those who decide and publish. */
export const listObjections = view({
  name: 'objection.list',
  route: 'GET /api/objections',
  by: READERS,
  input: z.object({
    ...PageQuery,
    state: z.preprocess(value => (value === '' ? undefined : value), ObjectionState.optional()),
    unit: Code.optional(),
  }),
  output: ObjectionPage,
  async run({ db, city, actor, now }, input) {
    const own = objectionUnits(actor)
    const seen = () => {
      let query = db.selectFrom('objection').where('city_id', '=', city.id)
      if (own) query = query.where('unit_id', 'in', own.length ? own : [''])
      if (input.unit) query = query.where('unit_id', '=', input.unit)
      return query
    }
    let query = seen().selectAll()
    if (input.state) query = query.where('state', '=', input.state)
    const cursor = readCursor(input.cursor)
    if (cursor)
      query = query.where(eb =>
        eb(eb.refTuple('filed_at', 'id'), '<', eb.tuple(new Date(cursor[0] ?? 0), cursor[1] ?? '')),
      )
    const [rows, counts] = await Promise.all([
      query
        .orderBy('filed_at', 'desc')
        .orderBy('id', 'desc')
        .limit(input.limit + 1)
        .execute(),
      seen()
        .select(['state', sql<number>`count(*)::int`.as('n')])
        .groupBy('state')
        .execute(),
    ])
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    return {
      rows: await objectionRows(db, city, page, now),
      next: rows.length > input.limit && last ? cursorOf(last.filed_at.toISOString(), last.id) : null,
      counts: Object.fromEntries(counts.map(row => [row.state, row.n])),
    }
  },
})
