import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { personInUnit } from '../rules/person-in-unit.ts'
import { passStep } from '../steps.ts'
import { onCase } from '../subject.ts'

export const signCase = act({
  name: 'case.sign',
  on: onCase,
  from: ['dispatched'],
  to: 'signed',
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  power: 'sign',
  clause: 'F6 R4',
  key: 'S',
  primaryIn: ['dispatched'],
  input: z.object({ handler: z.uuid().optional().describe('who does it; the signer if left out') }),
  run: (ctx, kase, input) => {
    const handler = input.handler ?? (ctx.actor.kind === 'staff' ? ctx.actor.id : null)
    const at = kase.section_id ?? kase.held_by ?? kase.unit_id
    if (input.handler && !personInUnit(ctx.city, input.handler, at))
      throw new Refusal('bad_input', { fields: [{ path: 'handler', code: 'not_of_unit' }] })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    const step = kase.step_id && at && handler !== kase.handler_id ? passStep(ctx, kase, at, handler).patch : {}
    return { patch: { ...step, handler_id: handler }, data: { round: kase.round, handler } }
  },
})
