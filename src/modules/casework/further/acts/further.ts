import { z } from 'zod'
import { act, forbidden, hasRole, Refusal } from '../../../../platform/acts/index.ts'
import { checkListed } from '../../rules/check-reference.ts'
import { onCase } from '../../subject.ts'

/**
 * "Not satisfied" zone (SPEC F10): beyond handling again, a person decides on media oversight, an inquiry by reporters or a
 * reference for leaders. The pack lists the steps and who decides on each; one is under way at a time.
 */
export const goFurther = act({
  name: 'case.further',
  on: onCase,
  from: ['raised', 'dispatched', 'signed', 'disputed', 'paused', 'on_ledger', 'replied'],
  by: ['supervisor', 'leader'],
  clause: 'F10',
  key: 'Y',
  input: z.object({
    step: z.string().max(40),
    reason: z.string().trim().min(10).max(1000).describe('why; inside only'),
    publicText: z.string().trim().min(10).max(1000).optional().describe('what the public reads; left out: nothing'),
  }),
  shut: (kase, _actor, { pack }) => {
    const { further } = pack.rules.notSatisfied
    if (!further) return 'not_in_pack'
    if (kase.further !== null) return 'further_open'
    return kase.state === 'raised' || kase.rehandled >= further.after.value ? null : 'not_yet_further'
  },
  run: (ctx, kase, input) => {
    const { further } = ctx.city.pack.rules.notSatisfied
    if (!further) throw new Refusal('not_in_pack', { status: 409 })
    checkListed(further.steps, input.step, 'step')
    const step = further.steps.find(row => row.code === input.step)
    if (!step || !hasRole(ctx.actor, ...further.by.value)) throw forbidden()
    if (input.publicText && !step.public)
      throw new Refusal('bad_input', { fields: [{ path: 'publicText', code: 'not_public_step' }] })
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('further_step').values({
        city_id: ctx.city.id,
        id,
        case_id: kase.id,
        step: step.code,
        reason: input.reason,
        public_text: input.publicText ?? null,
        result: null,
        decided_by: ctx.actor.id,
        decided_at: ctx.now,
        concluded_by: null,
        concluded_at: null,
      }),
    )
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { patch: { further: id }, data: { further: id, step: step.code, public: input.publicText !== undefined } }
  },
})
