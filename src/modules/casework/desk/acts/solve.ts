import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { announceDesk, endStep, noteStep, overNow } from '../change.ts'
import { DESK_STAFF, OWN_UNIT, onDesk } from '../subject.ts'

/** What can be settled on the spot is settled at once (SPEC F7). */
export const solveAtDesk = act({
  name: 'desk.solve',
  on: onDesk,
  from: ['registered'],
  to: 'done',
  by: [...DESK_STAFF, 'operator'],
  within: OWN_UNIT,
  clause: 'F7',
  key: 'S',
  primaryIn: ['registered'],
  input: z.object({ answer: z.string().trim().min(2).max(2000) }),
  run: (ctx, matter, { answer }) => {
    const { patch, onTime } = endStep(ctx, matter)
    noteStep(ctx, matter.id, 'on_the_spot', answer)
    announceDesk(ctx, matter)
    return {
      patch: { ...patch, ...overNow(ctx), told_at: ctx.now, outcome: 'on_the_spot', answer },
      data: { onTheSpot: true, onTime },
    }
  },
})
