import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { stopClock } from '../../casework/index.ts'
import { runningClock } from '../running-clock.ts'
import { onSlip } from '../subject.ts'

/** The unit's written answer: why it came to this, and what is done by when. Only its head gives it (SPEC R10). */
export const answerSlip = act({
  name: 'slip.answer',
  on: onSlip,
  from: ['acknowledged'],
  to: 'answered',
  by: ['unit_head'],
  within: ['unit_head'],
  clause: 'R10 K84',
  key: 'R',
  primaryIn: ['acknowledged'],
  input: z.object({ text: z.string().trim().min(10).max(3000) }),
  shut: slip => (slip.answer_due === null ? 'slip_needs_no_answer' : null),
  reads: (db, cityId, id) => ({ clock: runningClock(db, cityId, id, 'slip') }),
  run: (ctx, slip, input, { clock }) => {
    const onTime = clock[0] ? stopClock(ctx, clock[0]) : false
    ctx.announce('slip', { id: slip.id, unit: slip.unit_id })
    return {
      patch: {
        answer: input.text,
        answered_at: ctx.now,
        answered_by: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
      },
      data: { number: slip.number, case: slip.case_id, onTime },
    }
  },
})
