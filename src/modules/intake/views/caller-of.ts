import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Id } from '../../../platform/http/shapes.ts'
import { markOf } from '../callers/mark-of.ts'
import { phoneOf } from '../callers/phone-of.ts'
import { proposedMark } from '../callers/proposed.ts'
import { CallPop } from '../shapes.ts'

/** Whether the number of an appeal is marked, or its counts propose it (CHECKLIST K52): on the case page, without the number. */
export const callerOf = view({
  name: 'callerMark.ofAppeal',
  route: 'GET /api/appeals/{id}/caller-mark',
  by: ['operator', 'dispatcher', 'caller_back'],
  input: z.object({ id: Id }),
  output: z.object({ mark: CallPop.shape.mark, proposedMark: CallPop.shape.proposedMark }).meta({ id: 'CallerOf' }),
  async run({ db, city, now }, { id }) {
    const phone = await phoneOf(db, city, id)
    if (!phone) return { mark: null, proposedMark: null }
    const mark = await markOf(db, city, phone, now)
    return { mark, proposedMark: mark ? null : await proposedMark(db, city, phone, now) }
  },
})
