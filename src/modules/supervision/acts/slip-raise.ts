import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { slipBody } from '../rules/body.ts'
import { kindOf } from '../rules/kinds.ts'
import { serveSlip } from '../serve.ts'

const AT_UNIT = ['dispatched', 'signed']

/** A mark of the pack has come: the paper it raises is served, unless the matter has moved on meanwhile (SPEC R10). */
export const raiseSlip = act({
  name: 'slip.raise',
  by: ['system'],
  clause: 'R10 K88',
  hidden: true,
  input: z.object({
    kind: z.string(),
    unit: z.string(),
    caseId: z.uuid(),
    clock: z.uuid(),
    mark: z.string(),
    origin: z.enum(['mark', 'unread', 'unanswered']),
    after: z.uuid().nullable().default(null),
  }),
  run: async (ctx, _row, input) => {
    const kind = kindOf(ctx.city, input.kind)
    const [kase, before] = await Promise.all([
      ctx.db
        .selectFrom('case_file')
        .selectAll()
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', input.caseId)
        .forShare()
        .executeTakeFirst(),
      ctx.db
        .selectFrom('slip')
        .select(['id', 'state', 'after_slip'])
        .where('city_id', '=', ctx.city.id)
        .where(eb => eb.or([eb('id', '=', input.after), eb('after_slip', '=', input.after)]))
        .execute(),
    ])
    const paper = before.find(row => row.id === input.after)
    const climbed = before.some(row => row.after_slip === input.after && input.after !== null)
    const overtaken =
      !kase ||
      kase.unit_id !== input.unit ||
      !AT_UNIT.includes(kase.state) ||
      climbed ||
      (input.origin === 'unread' && paper?.state !== 'served') ||
      (input.origin === 'unanswered' && paper?.state !== 'served' && paper?.state !== 'acknowledged')
    if (overtaken) throw new Refusal('slip_overtaken', { status: 409 })
    const body = slipBody(ctx.city, kind, kase, input.unit, ctx.now)
    const { id, data } = await serveSlip(ctx, {
      ...input,
      kind,
      body,
      copies: kind.copies?.zh ?? null,
      entryId: ctx.entryId,
    })
    ctx.also('slip.serve', { kind: 'case', id: input.caseId }, data, input.unit)
    return { created: { kind: 'slip', id, version: 1 }, unit: input.unit, data }
  },
})
