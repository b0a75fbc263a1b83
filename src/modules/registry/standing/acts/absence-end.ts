import { z } from 'zod'
import { act, forbidden, roles } from '../../../../platform/acts/index.ts'
import { mayArrange, postsOf } from '../checks.ts'
import { onAbsence } from '../subjects.ts'

/** Back earlier, or not away after all. Otherwise an absence ends by itself with its last day. */
export const endAbsence = act({
  name: 'absence.end',
  on: onAbsence,
  from: ['planned'],
  by: roles,
  clause: 'K70',
  input: z.object({}),
  run: async (ctx, absence) => {
    const posts = await postsOf(ctx.db, ctx.city, [absence.person_id])
    if (!mayArrange(ctx.actor, absence.person_id, posts)) throw forbidden()
    ctx.announce('standing', {})
    return { patch: { ended_at: ctx.now }, data: { person: absence.person_id, standIn: absence.stand_in } }
  },
})
