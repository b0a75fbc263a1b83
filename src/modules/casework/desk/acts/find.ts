import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { withdrawPaper } from '../../../../platform/documents/index.ts'
import { checkListed, checkUnit } from '../../rules/check-reference.ts'
import { announceDesk, noteStep, startStep } from '../change.ts'
import { onDesk } from '../subject.ts'
import { deskOf } from '../terms.ts'

/**
 * Policy forbids it, or the office shirked (SPEC F9)? The supervisor finds which. Shirking and dragging lead to supervision or
 * accountability by the pack, and a refusal that rested on them is taken up again.
 */
export const findAtDesk = act({
  name: 'desk.find',
  on: onDesk,
  from: ['coordinating', 'discussing', 'refusing', 'refused', 'done'],
  by: ['supervisor', 'leader'],
  clause: 'F9',
  key: 'V',
  input: z.object({
    finding: z.string(),
    unit: z.string().describe('the office it is found of'),
    words: z.string().trim().min(5).max(1000).describe('what it rests on'),
  }),
  run: (ctx, matter, { finding, unit, words }) => {
    const desk = deskOf(ctx.city)
    checkListed(desk.findings, finding, 'finding')
    checkUnit(ctx.city, unit)
    const measure = desk.findings.find(row => row.code === finding)?.measure ?? 'none'
    noteStep(ctx, matter.id, `find_${measure}`, words, [unit])
    const again = matter.state === 'refused' && measure !== 'none'
    const next = again ? startStep(ctx, matter, desk.steps.coordinate.value, matter.coordinator_id) : null
    if (measure !== 'none') ctx.also(`desk.${measure}`, { kind: 'desk', id: matter.id }, { unit, finding }, unit)
    // What was handed to the person is no longer the office's answer: whoever checks it reads that.
    if (again) withdrawPaper(ctx, 'desk', matter.id)
    announceDesk(ctx, matter)
    return {
      ...(again ? { to: 'coordinating' } : {}),
      patch: {
        finding,
        finding_unit: unit,
        ...(next ? { ...next.patch, done_at: null, done_day: null, outcome: null, answer: null } : {}),
      },
      data: { finding, unit, measure, again, ...next?.data },
    }
  },
})
