import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { slipBody } from '../rules/body.ts'
import { kindOf } from '../rules/kinds.ts'
import { serveSlip } from '../serve.ts'

const MOST = 50

/** Papers by hand, as many at once as were chosen and looked at (SPEC R10, CHECKLIST K88). */
export const issueSlips = act({
  name: 'slip.issue',
  by: ['supervisor'],
  clause: 'R10 K88',
  hidden: true,
  input: z.object({
    kind: z.string(),
    caseIds: z.array(z.uuid()).min(1).max(MOST),
    addition: z.string().trim().max(1000).default('').describe('a paragraph of the supervisor, at the end of each'),
    copies: z.string().trim().max(300).optional().describe("instead of the pack's"),
  }),
  run: async (ctx, _row, input) => {
    const kind = kindOf(ctx.city, input.kind)
    const cases = await ctx.db
      .selectFrom('case_file')
      .selectAll()
      .where('city_id', '=', ctx.city.id)
      .where('id', 'in', input.caseIds)
      .orderBy('id')
      .forShare()
      .execute()
    const ids: string[] = []
    const numbers: string[] = []
    for (const kase of cases) {
      const unit = kase.unit_id
      if (unit === null) throw new Refusal('slip_without_unit', { status: 409, vars: { number: kase.number } })
      const words = slipBody(ctx.city, kind, kase, unit, ctx.now)
      const { id, data } = await serveSlip(ctx, {
        kind,
        unit,
        caseId: kase.id,
        body: input.addition ? `${words}\n${input.addition}` : words,
        copies: input.copies ?? kind.copies?.zh ?? null,
        origin: 'hand',
        entryId: ctx.entryId,
      })
      ctx.also('slip.serve', { kind: 'case', id: kase.id }, data, unit)
      ids.push(id)
      numbers.push(data.number)
    }
    const [first] = ids
    if (first === undefined) throw new Refusal('not_found', { status: 404 })
    return {
      created: { kind: 'slip', id: first, version: 1 },
      unit: null,
      data: { kind: kind.code, slips: ids, numbers },
      answer: { slips: ids, numbers },
    }
  },
})
