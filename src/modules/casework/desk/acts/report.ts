import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { announceDesk, endStep, noteStep, startStep } from '../change.ts'
import { DESK_STAFF, OWN_UNIT, onDesk } from '../subject.ts'
import { deskOf } from '../terms.ts'

/**
 * The person is told how it stands. The limit asked for word, not for the end (SPEC F7: progress or result), so it is kept;
 * the next one begins, that nothing is left without one.
 */
export const reportFromDesk = act({
  name: 'desk.report',
  on: onDesk,
  from: ['coordinating', 'discussing'],
  by: DESK_STAFF,
  within: OWN_UNIT,
  clause: 'F7',
  key: 'R',
  input: z.object({ words: z.string().trim().min(5).max(1000).describe('what the person was told') }),
  run: (ctx, matter, { words }) => {
    const { steps } = deskOf(ctx.city)
    const { patch, onTime } = endStep(ctx, matter)
    const limit = (matter.state === 'discussing' ? steps.discuss : steps.coordinate).value
    const next = startStep(ctx, matter, limit, matter.coordinator_id)
    noteStep(ctx, matter.id, 'report', words)
    announceDesk(ctx, matter)
    return { patch: { ...patch, ...next.patch, told_at: ctx.now }, data: { onTime, ...next.data } }
  },
})
