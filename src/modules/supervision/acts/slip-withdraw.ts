import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { withdrawPaper } from '../../../platform/documents/index.ts'
import { cancelClock } from '../../casework/index.ts'
import { onSlip } from '../subject.ts'

/** A paper that should not have gone out is taken back, with a reason that stays beside it; its number is not used again. */
export const withdrawSlip = act({
  name: 'slip.withdraw',
  on: onSlip,
  from: ['served', 'acknowledged'],
  to: 'withdrawn',
  by: ['supervisor'],
  clause: 'R10',
  key: 'W',
  input: z.object({ reason: z.string().trim().min(5).max(500) }),
  run: (ctx, slip, input) => {
    if (slip.state === 'served') cancelClock(ctx, slip.read_clock)
    if (slip.answer_clock) cancelClock(ctx, slip.answer_clock)
    withdrawPaper(ctx, 'slip', slip.id)
    ctx.announce('slip', { id: slip.id, unit: slip.unit_id })
    return {
      patch: { withdrawn_at: ctx.now, withdrawn_why: input.reason },
      data: { number: slip.number, case: slip.case_id },
    }
  },
})
