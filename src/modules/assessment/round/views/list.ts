import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import { Code, PageQuery, pageOf } from '../../../../platform/http/shapes.ts'
import { cursorOf, readCursor } from '../../../casework/index.ts'
import { listColumns, roundRow } from '../present.ts'
import { RoundRow, RoundState } from '../shapes.ts'

export const ROUND_READERS = [
  'assessor',
  'supervisor',
  'leader',
  'discipline_inspector',
  'monitor',
  'unit_head',
  'handler',
] as const

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(value => (value === '' ? undefined : value), schema.optional())

/** Rounds of assessment, the newest first. */
view({
  name: 'round.list',
  route: 'GET /api/rounds',
  by: ROUND_READERS,
  input: z.object({ ...PageQuery, scheme: optional(Code), state: optional(RoundState) }),
  output: pageOf(RoundRow).meta({ id: 'RoundList' }),
  async run({ db, city }, { cursor, limit, scheme, state }) {
    const after = readCursor(cursor)
    const { rows } = await sql<Parameters<typeof roundRow>[0]>`
      select r.id, r.version, r.state, r.scheme, r.kind, r.period, r.opened_at, r.decided_at, r.correcting, ${listColumns}
      from assessment_round r
      where r.city_id = ${city.id}
        and (${scheme ?? null}::text is null or r.scheme = ${scheme ?? null})
        and (${state ?? null}::text is null or r.state = ${state ?? null})
        and (${after?.[0] ?? null}::timestamptz is null
          or (r.opened_at, r.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
      order by r.opened_at desc, r.id desc limit ${limit + 1}`.execute(db)
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map(roundRow),
      next: rows.length > limit && last ? cursorOf(last.opened_at.toISOString(), last.id) : null,
    }
  },
})
