import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { PageQuery } from '../../../platform/http/shapes.ts'
import { caseFilters } from '../case-filters.ts'
import { listed } from '../listed.ts'
import { caseRow, cursorOf, readCursor } from '../present.ts'
import { inSight } from '../scope.ts'
import { CasePage } from '../shapes.ts'

/** All cases, newest first, or those at hand by the time they fall due. Keyset paging; how many there are is asked apart. */
export const listCases = view({
  name: 'case.list',
  route: 'GET /api/cases',
  by: ['staff'],
  input: z.object({
    ...PageQuery,
    ...caseFilters,
    sort: z.enum(['received', 'due']).default('received'),
  }),
  output: CasePage,
  async run({ db, city, actor, now }, input) {
    const ofCity = db.selectFrom('case_file').selectAll().where('city_id', '=', city.id)
    let query = listed(ofCity, input, input.sort, inSight(actor), city, now)
    const cursor = readCursor(input.cursor)
    if (input.sort === 'due') {
      if (cursor)
        query = query.where(eb =>
          eb(eb.refTuple('due_at', 'id'), '>', eb.tuple(new Date(cursor[0] ?? 0), cursor[1] ?? '')),
        )
      query = query.orderBy('due_at').orderBy('id')
    } else {
      if (cursor)
        query = query.where(eb =>
          eb(eb.refTuple('received_at', 'id'), '<', eb.tuple(new Date(cursor[0] ?? 0), cursor[1] ?? '')),
        )
      query = query.orderBy('received_at', 'desc').orderBy('id', 'desc')
    }
    const rows = await query.limit(input.limit + 1).execute()
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    return {
      rows: page.map(row => caseRow(city, row, now)),
      next:
        rows.length > input.limit && last
          ? cursorOf((input.sort === 'due' ? last.due_at : last.received_at)?.toISOString() ?? null, last.id)
          : null,
    }
  },
})
