import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { announceDesk, noteStep } from '../change.ts'
import { DESK_STAFF, OWN_UNIT, onDesk } from '../subject.ts'

/** Nobody at the window says no alone (SPEC F9, CHECKLIST K83): the written answer is drafted with its ground and goes to the head. */
export const refuseAtDesk = act({
  name: 'desk.refuse',
  on: onDesk,
  from: ['registered', 'coordinating', 'discussing'],
  to: 'refusing',
  by: DESK_STAFF,
  within: OWN_UNIT,
  clause: 'F9 K83',
  key: 'X',
  input: z.object({
    ground: z.string().trim().min(5).max(300).describe('law or rule that forbids it'),
    answer: z
      .string()
      .trim()
      .min(10)
      .max(2000)
      .describe('the written answer: why not, and what else the person can do'),
  }),
  run: (ctx, matter, { ground, answer }) => {
    noteStep(ctx, matter.id, 'refuse', ground)
    announceDesk(ctx, matter)
    return { patch: { answer, before_refusal: matter.state }, data: { from: matter.state } }
  },
})
