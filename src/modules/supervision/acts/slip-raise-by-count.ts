import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { countBody } from '../rules/body.ts'
import { kindOf, slipRules } from '../rules/kinds.ts'
import { serveSlip } from '../serve.ts'

const DAY_MS = 86_400_000

/**
 * Something happened to a unit so often that the pack raises a slip (SPEC R10): cases returned or handled again, urgings,
 * limits not kept. One slip within the days that are counted, whoever counts how often.
 */
export const raiseSlipByCount = act({
  name: 'slip.raiseByCount',
  by: ['system'],
  clause: 'R10 K88',
  hidden: true,
  input: z.object({ count: z.string(), unit: z.string(), n: z.int().min(1) }),
  run: async (ctx, _row, { count, unit, n }) => {
    const { city } = ctx
    const rule = slipRules(city).counts.find(row => row.code === count)
    if (!rule)
      throw new Refusal('bad_input', { fields: [{ path: 'count', code: 'not_in_list', vars: { value: count } }] })
    const before = await ctx.db
      .selectFrom('slip')
      .select('id')
      .where('city_id', '=', city.id)
      .where('unit_id', '=', unit)
      .where('mark', '=', count)
      .where('origin', '=', 'count')
      .where('served_at', '>', new Date(ctx.now.getTime() - rule.days * DAY_MS))
      .executeTakeFirst()
    if (before || n < rule.atLeast) throw new Refusal('slip_overtaken', { status: 409 })
    const kind = kindOf(city, rule.raises)
    const { id, data } = await serveSlip(ctx, {
      kind,
      unit,
      caseId: null,
      body: countBody(city, kind, rule, unit, n, ctx.now),
      copies: kind.copies?.zh ?? null,
      origin: 'count',
      mark: count,
      entryId: ctx.entryId,
    })
    return { created: { kind: 'slip', id, version: 1 }, unit, data: { ...data, n, days: rule.days } }
  },
})
