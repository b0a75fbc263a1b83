import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { onSlip } from '../subject.ts'

/** The reading receipt: who first had the paper open, and when (CHECKLIST K84 K88). Opening is not yet acknowledging. */
export const openSlip = act({
  name: 'slip.open',
  on: onSlip,
  from: ['served'],
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'R10 K84',
  hidden: true,
  input: z.object({}),
  shut: slip => (slip.opened_at === null ? null : 'slip_opened_before'),
  run: (ctx, slip) => ({
    patch: { opened_at: ctx.now, opened_by: ctx.actor.kind === 'staff' ? ctx.actor.id : null },
    data: { number: slip.number },
  }),
})
