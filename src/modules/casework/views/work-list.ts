import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { PageQuery } from '../../../platform/http/shapes.ts'
import { caseRow, cursorOf, readCursor } from '../present.ts'
import { queuesAt } from '../queues.ts'
import { CasePage } from '../shapes.ts'

const FAR = new Date('9999-01-01T00:00:00Z')
const SORTS = { due: '', grade: 'grade', place: 'place_unit' } as const

/** One of my work lists, by the time left; or by grade or place and then by the time left. */
export const listWork = view({
  name: 'work.list',
  route: 'GET /api/work',
  by: ['staff'],
  input: z.object({ ...PageQuery, queue: z.string(), sort: z.enum(['due', 'grade', 'place']).default('due') }),
  output: CasePage,
  async run({ db, city, actor, now }, input) {
    const queue = queuesAt(city, actor, now).find(row => row.id === input.queue)
    if (!queue) throw notFound()
    const due = sql<Date>`coalesce(due_at, ${FAR})`
    const first =
      input.sort === 'grade'
        ? sql<string>`case grade when 'red' then '1' when 'orange' then '2' when 'yellow' then '3' when 'blue' then '4' when 'green' then '5' else '6' end`
        : input.sort === 'place'
          ? sql<string>`coalesce(place_unit, '~')`
          : sql<string>`''`
    let query = db
      .selectFrom('case_file')
      .selectAll()
      .select([first.as('sort_first'), due.as('sort_due')])
      .where('city_id', '=', city.id)
      .where(queue.where)
    const cursor = readCursor(input.cursor)
    if (cursor)
      query = query.where(
        sql<boolean>`(${first}, ${due}, received_at, id) > (${cursor[0] ?? ''}, ${new Date(cursor[1] ?? 0)}, ${new Date(cursor[2] ?? 0)}, ${cursor[3] ?? ''}::uuid)`,
      )
    if (SORTS[input.sort]) query = query.orderBy(sql`sort_first`)
    const rows = await query
      .orderBy(sql`sort_due`)
      .orderBy('received_at')
      .orderBy('id')
      .limit(input.limit + 1)
      .execute()
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    return {
      rows: page.map(row => caseRow(city, row, now)),
      next:
        rows.length > input.limit && last
          ? cursorOf(last.sort_first, last.sort_due.toISOString(), last.received_at.toISOString(), last.id)
          : null,
    }
  },
})
