import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { PageQuery } from '../../../platform/http/shapes.ts'
import { caseFilters } from '../case-filters.ts'
import { inPart, type ListPart, listed, partsOf } from '../listed.ts'
import { caseRow, cursorOf, readCursor } from '../present.ts'
import { inSight } from '../scope.ts'
import { CasePage } from '../shapes.ts'
import type { CaseFile } from '../subject.ts'

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
    const sight = inSight(actor)
    const cursor = readCursor(input.cursor)
    const ask = (part: ListPart) => {
      const ofCity = db.selectFrom('case_file').selectAll().where('city_id', '=', city.id)
      let query = inPart(listed(ofCity, input, input.sort, sight, city, now), part)
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
      return query.limit(input.limit + 1).execute()
    }
    const parts = await Promise.all(partsOf(input, input.sort, sight).map(ask))
    const rows = parts.flat()
    if (parts.length > 1) rows.sort(newestFirst)
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

const newestFirst = (x: Pick<CaseFile, 'received_at' | 'id'>, y: Pick<CaseFile, 'received_at' | 'id'>): number =>
  y.received_at.getTime() - x.received_at.getTime() || (y.id > x.id ? 1 : -1)
