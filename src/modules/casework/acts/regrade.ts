import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { Grade } from '../shapes.ts'
import { onCase } from '../subject.ts'

/**
 * Another grade before the case is sent (CHECKLIST K48): no limit runs yet. Once it does, only more time, asked for and
 * decided, moves it.
 */
export const regradeCase = act({
  name: 'case.regrade',
  on: onCase,
  from: ['accepted'],
  by: ['operator', 'dispatcher'],
  area: ['operator', 'dispatcher'],
  clause: 'K48 R5',
  hidden: true,
  input: z.object({ grade: Grade }),
  shut: kase => (kase.grade === null ? 'not_classified' : null),
  run: (ctx, kase, { grade }) => {
    if (grade === kase.grade) throw new Refusal('same_grade', { status: 409 })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { patch: { grade }, data: { grade, before: kase.grade }, answer: { before: kase.grade } }
  },
})
