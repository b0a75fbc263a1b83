import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { PageQuery } from '../../../platform/http/shapes.ts'
import { caseRow, cursorOf, readCursor } from '../present.ts'
import { inSight } from '../scope.ts'
import { CasePage, CaseState, Grade } from '../shapes.ts'

/** All cases, newest first, or those at hand by the time they fall due. Keyset paging, no count of everything. */
export const listCases = view({
  name: 'case.list',
  route: 'GET /api/cases',
  by: ['staff'],
  input: z.object({
    ...PageQuery,
    state: CaseState.optional(),
    unit: z.string().optional(),
    grade: Grade.optional(),
    item: z.string().optional(),
    channel: z.string().optional(),
    place: z.string().optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    late: z.stringbool().optional(),
    sort: z.enum(['received', 'due']).default('received'),
  }),
  output: CasePage,
  async run({ db, city, actor, now }, input) {
    const sight = inSight(actor)
    const zone = city.pack.zone
    const dayStart = (day: string, plus = 0) =>
      new Date(Temporal.PlainDate.from(day).add({ days: plus }).toZonedDateTime(zone).epochMilliseconds)
    let query = db.selectFrom('case_file').selectAll().where('city_id', '=', city.id)
    if (sight) query = query.where(sight)
    if (input.state) query = query.where('state', '=', input.state)
    if (input.unit) query = query.where('unit_id', '=', input.unit)
    if (input.grade) query = query.where('grade', '=', input.grade)
    if (input.item) query = query.where('item', '=', input.item)
    if (input.channel) query = query.where('channel', '=', input.channel)
    if (input.place) query = query.where('place_unit', '=', input.place)
    if (input.from) query = query.where('received_at', '>=', dayStart(input.from))
    if (input.to) query = query.where('received_at', '<', dayStart(input.to, 1))
    if (input.late) query = query.where('closed_at', 'is', null).where('due_at', '<', now)
    const cursor = readCursor(input.cursor)
    if (input.sort === 'due') {
      query = query.where('closed_at', 'is', null).where('due_at', 'is not', null)
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
