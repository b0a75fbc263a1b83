import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Instant, PageQuery } from '../../../platform/http/shapes.ts'
import { cursorOf, readCursor } from '../../casework/index.ts'
import { JuryHead } from '../shapes.ts'
import { type Jury, READERS } from '../subject.ts'

/** All juries, questioning sessions and questionnaires, the newest first. */
view({
  name: 'jury.list',
  route: 'GET /api/juries',
  by: READERS,
  input: z.object(PageQuery),
  output: z
    .object({
      rows: z.array(
        z.object({ ...JuryHead, subjects: z.number().int(), scheme: z.string().nullable(), madeAt: Instant }),
      ),
      next: z.string().nullable(),
      inPack: z.boolean().describe('false: the city has no rules for it, so none can be made'),
    })
    .meta({ id: 'JuryList' }),
  async run({ db, city }, { cursor, limit }) {
    let query = db.selectFrom('jury').selectAll().where('city_id', '=', city.id)
    const after = readCursor(cursor)
    if (after)
      query = query.where(eb =>
        eb(eb.refTuple('made_at', 'id'), '<', eb.tuple(new Date(after[0] ?? 0), after[1] ?? '')),
      )
    const rows = await query
      .orderBy('made_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .$castTo<Jury>()
      .execute()
    const last = rows[limit - 1]
    return {
      rows: rows.slice(0, limit).map(row => ({
        id: row.id,
        version: row.version,
        kind: row.kind as 'panel',
        state: row.state as 'draft',
        name: row.name,
        secret: row.secret,
        until: row.until?.toISOString() ?? null,
        subjects: row.paper.subjects.length,
        scheme: row.scheme,
        madeAt: row.made_at.toISOString(),
      })),
      next: rows.length > limit && last ? cursorOf(last.made_at.toISOString(), last.id) : null,
      inPack: city.pack.rules.juries !== undefined,
    }
  },
})
