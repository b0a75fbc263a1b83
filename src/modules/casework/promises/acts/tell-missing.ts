import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { onCase } from '../../subject.ts'

/**
 * 一次性告知 (SPEC Q5): everything a matter lacks is told at once, in writing, and what can be put right on the spot is. Whoever
 * tells a second time that something is missing says why it was not told the first time, and is counted.
 */
export const tellMissing = act({
  name: 'case.tellMissing',
  on: onCase,
  from: ['dispatched', 'signed'],
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'Q5',
  input: z.object({
    items: z.array(z.string().trim().min(2).max(100)).min(1).max(20).describe('all that is missing, one by one'),
    onTheSpot: z.boolean().describe('it is put right on the spot, with help'),
    reason: z.string().trim().max(500).optional().describe('why it was not told the first time'),
  }),
  reads: (db, cityId, id) => ({
    told: db.selectFrom('told_missing').select('n').where('city_id', '=', cityId).where('case_id', '=', id),
  }),
  run: (ctx, kase, input, { told }) => {
    if (ctx.actor.kind !== 'staff') throw new Refusal('forbidden', { status: 403 })
    const n = told.length + 1
    if (n > 1 && (input.reason ?? '').length < 4)
      throw new Refusal('bad_input', { fields: [{ path: 'reason', code: 'told_before' }] })
    const id = ctx.id()
    const unit = kase.held_by ?? (kase.unit_id as string)
    ctx.write(
      ctx.db.insertInto('told_missing').values({
        city_id: ctx.city.id,
        id,
        case_id: kase.id,
        n,
        items: input.items.map(item => item.replaceAll('\n', ' ')).join('\n'),
        on_the_spot: input.onTheSpot,
        reason: n > 1 ? (input.reason ?? null) : null,
        unit_id: unit,
        by_person: ctx.actor.id,
        at: ctx.now,
        on_day: dayIn(ctx.city, ctx.now),
      }),
    )
    if (!input.onTheSpot) ctx.follow('message.case', { caseId: kase.id, template: 'missing', toldId: id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { unit, data: { told: id, n, items: input.items.length, onTheSpot: input.onTheSpot }, answer: { n } }
  },
})
