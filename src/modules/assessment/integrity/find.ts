import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { SIGNS } from './signs.ts'

/** What stands out is put before people (CHECKLIST K95). It changes nothing else: no score, no case, no unit. */
export const findSign = act({
  name: 'integrity.find',
  path: 'integrity/find',
  by: ['system'],
  clause: 'K95',
  hidden: true,
  input: z.object({
    kind: z.enum(SIGNS),
    unit: z.string(),
    day: z.string(),
    mark: z.string(),
    cases: z.array(z.uuid()).min(1),
    facts: z.object({ n: z.number(), of: z.number(), first: z.number(), last: z.number(), satisfied: z.number() }),
  }),
  run: async (ctx, _none, input) => {
    const known = await ctx.db
      .selectFrom('integrity_finding')
      .select('id')
      .where('city_id', '=', ctx.city.id)
      .where('kind', '=', input.kind)
      .where('unit_id', '=', input.unit)
      .where('on_day', '=', input.day)
      .where('mark', '=', input.mark)
      .executeTakeFirst()
    if (known) throw new Refusal('sign_known', { status: 409 })
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('integrity_finding').values({
        city_id: ctx.city.id,
        id,
        version: 1,
        kind: input.kind,
        unit_id: input.unit,
        on_day: input.day,
        mark: input.mark,
        cases: input.cases.length,
        facts: JSON.stringify({ ...input.facts, cases: input.cases }),
        state: 'open',
        found_at: ctx.now,
        decided_by: null,
        decided_at: null,
        reason: null,
      }),
    )
    ctx.announce('integrity', { unit: input.unit })
    return {
      created: { kind: 'integrity', id, version: 1 },
      unit: input.unit,
      data: { kind: input.kind, day: input.day, n: input.facts.n, of: input.facts.of },
    }
  },
})
