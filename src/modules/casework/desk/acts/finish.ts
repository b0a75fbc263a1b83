import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { announceDesk, endStep, noteStep, overNow } from '../change.ts'
import { DESK_STAFF, OWN_UNIT, onDesk } from '../subject.ts'

/** The matter is done, or the person does not want it any more; either way the person has been told. */
export const finishAtDesk = act({
  name: 'desk.finish',
  on: onDesk,
  from: ['registered', 'coordinating', 'discussing'],
  by: DESK_STAFF,
  within: OWN_UNIT,
  clause: 'F7',
  key: 'F',
  primaryIn: ['coordinating', 'discussing'],
  input: z.object({
    outcome: z.enum(['done', 'withdrawn']),
    answer: z.string().trim().min(5).max(2000).describe('what was done, as the person was told'),
  }),
  run: (ctx, matter, { outcome, answer }) => {
    const { patch, onTime } = endStep(ctx, matter)
    noteStep(ctx, matter.id, outcome, answer)
    announceDesk(ctx, matter)
    return {
      to: outcome,
      patch: { ...patch, ...overNow(ctx), told_at: ctx.now, outcome, answer },
      data: { outcome, onTime },
    }
  },
})
