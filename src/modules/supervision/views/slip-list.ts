import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { PageQuery } from '../../../platform/http/shapes.ts'
import { cursorOf, readCursor } from '../../casework/index.ts'
import { slipRows, slipUnits } from '../present.ts'
import { SlipPage, SlipState } from '../shapes.ts'

/** Served papers, newest first: a unit's own tray (CHECKLIST K84), or all of the city for those who supervise. */
export const listSlips = view({
  name: 'slip.list',
  route: 'GET /api/slips',
  by: ['handler', 'unit_head', 'supervisor', 'leader', 'discipline_inspector', 'monitor', 'assessor'],
  input: z.object({
    ...PageQuery,
    state: SlipState.optional(),
    kind: z.string().optional(),
    unit: z.string().optional(),
    case: z.uuid().optional(),
  }),
  output: SlipPage,
  async run({ db, city, actor, now }, input) {
    const own = slipUnits(actor)
    let query = db.selectFrom('slip').selectAll().where('city_id', '=', city.id)
    if (own) query = query.where('unit_id', 'in', own.length ? own : [''])
    if (input.state) query = query.where('state', '=', input.state)
    if (input.kind) query = query.where('kind', '=', input.kind)
    if (input.unit) query = query.where('unit_id', '=', input.unit)
    if (input.case) query = query.where('case_id', '=', input.case)
    const cursor = readCursor(input.cursor)
    if (cursor)
      query = query.where(eb =>
        eb(eb.refTuple('served_at', 'id'), '<', eb.tuple(new Date(cursor[0] ?? 0), cursor[1] ?? '')),
      )
    const rows = await query
      .orderBy('served_at', 'desc')
      .orderBy('id', 'desc')
      .limit(input.limit + 1)
      .execute()
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    return {
      rows: await slipRows(db, city, page, now),
      next: rows.length > input.limit && last ? cursorOf(last.served_at.toISOString(), last.id) : null,
    }
  },
})
