import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { personName } from '../../casework/index.ts'

const MOST = 200

/** Numbers that somebody asked to mark, and those that are marked now; the rules to choose from (CHECKLIST K52). */
export const callerMarks = view({
  name: 'callerMark.list',
  route: 'GET /api/caller-marks',
  by: ['operator', 'dispatcher', 'caller_back', 'supervisor'],
  input: z.object({}),
  output: z
    .object({
      rows: z.array(
        z.object({
          id: Id,
          version: z.number().int(),
          phone: z.string(),
          state: z.enum(['asked', 'marked']),
          rule: Text,
          reason: z.string(),
          by: z.string().nullable(),
          at: Instant,
          until: Instant.nullable(),
          mayDecide: z.boolean(),
        }),
      ),
      rules: z.array(z.object({ id: z.string(), name: Text })),
    })
    .meta({ id: 'CallerMarks' }),
  async run({ db, city, actor, now }) {
    const rules = city.pack.rules.abuse?.rules ?? []
    const rows = await db
      .selectFrom('caller_mark')
      .selectAll()
      .where('city_id', '=', city.id)
      .where(eb => eb.or([eb('state', '=', 'asked'), eb.and([eb('state', '=', 'marked'), eb('until', '>', now)])]))
      .orderBy('asked_at', 'desc')
      .limit(MOST)
      .execute()
    return {
      rows: rows.map(row => ({
        id: row.id,
        version: row.version,
        phone: row.phone_shown,
        state: row.state as 'asked',
        rule: rules.find(one => one.code === row.rule)?.name ?? { zh: row.rule, en: row.rule },
        reason: row.reason,
        by: personName(city, row.asked_by),
        at: row.asked_at.toISOString(),
        until: row.until?.toISOString() ?? null,
        mayDecide: row.state === 'asked' && row.asked_by !== actor.id,
      })),
      rules: rules.map(({ code, name }) => ({ id: code, name })),
    }
  },
})
