import { z } from 'zod'
import { openActs, view } from '../../../platform/acts/index.ts'
import { fileViews } from '../../../platform/files/index.ts'
import { Id, Instant, PageQuery, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { cursorOf, FileView, OpenAct, personName, readCursor, ShutAct, unitRef } from '../../casework/index.ts'
import { BREACH_READERS, BREACHES, isOwn, openWords } from './subject.ts'

/** Reported breaches of the discipline of the review (SPEC N7), for the inspectors; nobody sees what is said of their own unit. */
view({
  name: 'breach.list',
  route: 'GET /api/breaches',
  by: BREACH_READERS,
  input: z.object({ ...PageQuery, jury: z.uuid().optional() }),
  output: z
    .object({
      rows: z.array(
        z.object({
          id: Id,
          version: z.number().int(),
          number: z.string(),
          state: z.enum(['reported', 'hearing', 'upheld', 'dismissed']),
          kind: z.enum(BREACHES),
          kindName: Text,
          jury: z.object({ id: Id, name: z.string() }).nullable(),
          unit: Text.nullable(),
          seat: z.number().int().nullable(),
          words: z.string(),
          files: z.array(FileView),
          named: z.boolean().describe('whoever reported left a name or number'),
          heard: z.string().nullable(),
          decision: z.string().nullable(),
          decidedBy: z.string().nullable(),
          at: Instant,
          acts: z.array(OpenAct),
          shut: z.array(ShutAct),
        }),
      ),
      next: z.string().nullable(),
    })
    .meta({ id: 'BreachList' }),
  async run({ db, city, actor, now }, { cursor, limit, jury }) {
    let query = db
      .selectFrom('breach')
      .leftJoin('jury', join =>
        join.onRef('jury.city_id', '=', 'breach.city_id').onRef('jury.id', '=', 'breach.jury_id'),
      )
      .leftJoin('jury_seat', join =>
        join.onRef('jury_seat.city_id', '=', 'breach.city_id').onRef('jury_seat.id', '=', 'breach.seat_id'),
      )
      .selectAll('breach')
      .select(['jury.name as jury_name', 'jury_seat.number as seat_number'])
      .where('breach.city_id', '=', city.id)
    if (jury) query = query.where('breach.jury_id', '=', jury)
    const after = readCursor(cursor)
    if (after)
      query = query.where(eb =>
        eb(eb.refTuple('breach.at', 'breach.id'), '<', eb.tuple(new Date(after[0] ?? 0), after[1] ?? '')),
      )
    const rows = await query
      .orderBy('breach.at', 'desc')
      .orderBy('breach.id', 'desc')
      .limit(limit + 1)
      .execute()
    const last = rows[limit - 1]
    const shown = rows.slice(0, limit).filter(row => !isOwn(city, actor, row.unit_id))
    const files = await fileViews(
      db,
      city,
      shown.map(row => row.id),
    )
    return {
      rows: shown.map(row => ({
        id: row.id,
        version: row.version,
        number: row.number,
        state: row.state as 'reported',
        kind: row.kind as 'canvassing',
        kindName: text(`breach.${row.kind}`),
        jury: row.jury_id ? { id: row.jury_id, name: row.jury_name ?? '' } : null,
        unit: row.unit_id ? (unitRef(city, row.unit_id)?.name ?? null) : null,
        seat: row.seat_number,
        words: openWords(city, row.words),
        files: files.get(row.id) ?? [],
        named: row.reporter !== null,
        heard: row.heard,
        decision: row.decision,
        decidedBy: personName(city, row.decided_by),
        at: row.at.toISOString(),
        ...actsOf(openActs('breach', row, row.id, actor, city, now)),
      })),
      next: rows.length > limit && last ? cursorOf(last.at.toISOString(), last.id) : null,
    }
  },
})

const actsOf = ({ open, shut }: ReturnType<typeof openActs>) => ({ acts: open, shut })
