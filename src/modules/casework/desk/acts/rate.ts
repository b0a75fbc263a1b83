import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { announceDesk } from '../change.ts'
import { onDesk } from '../subject.ts'

/** Asked by the centre, not by the desk itself: content or not, or did not say (DESIGN 3: never a default). */
export const rateDesk = act({
  name: 'desk.rate',
  on: onDesk,
  from: ['done', 'refused'],
  by: ['caller_back', 'operator'],
  clause: 'F7 R9',
  key: 'M',
  input: z.object({ satisfied: z.boolean() }),
  shut: matter => (matter.satisfied === null ? null : 'desk_rated'),
  run: (ctx, matter, { satisfied }) => {
    announceDesk(ctx, matter)
    return { patch: { satisfied }, data: { satisfied } }
  },
})
