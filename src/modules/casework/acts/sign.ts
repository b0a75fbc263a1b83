import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { personInUnit } from '../rules/person-in-unit.ts'
import { onCase } from '../subject.ts'

export const signCase = act({
  name: 'case.sign',
  on: onCase,
  from: ['dispatched'],
  to: 'signed',
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'F6 R4',
  key: 'S',
  primaryIn: ['dispatched'],
  input: z.object({ handler: z.uuid().optional().describe('who does it; the signer if left out') }),
  run: (ctx, kase, input) => {
    const handler = input.handler ?? (ctx.actor.kind === 'staff' ? ctx.actor.id : null)
    if (input.handler && !personInUnit(ctx.city, input.handler, kase.unit_id))
      throw new Refusal('bad_input', { fields: [{ path: 'handler', code: 'not_of_unit' }] })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { patch: { handler_id: handler }, data: { round: kase.round, handler } }
  },
})
