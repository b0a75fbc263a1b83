import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { checkGiving } from '../check-giving.ts'
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
  run: async (ctx, kase, input) => {
    const handler = input.handler ?? (ctx.actor.kind === 'staff' ? ctx.actor.id : null)
    const at = kase.section_id ?? kase.held_by ?? kase.unit_id
    if (input.handler) await checkGiving(ctx, input.handler, at, 'handler')
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    const step = kase.step_id && at && handler !== kase.handler_id ? passStep(ctx, kase, at, handler).patch : {}
    return { patch: { ...step, handler_id: handler }, data: { round: kase.round, handler } }
  },
})
