import { z } from 'zod'
import { act, forbidden, roles } from '../../../../platform/acts/index.ts'
import { mayArrange, postsOf } from '../checks.ts'
import { onLentPower } from '../subjects.ts'

export const revokePower = act({
  name: 'power.revoke',
  on: onLentPower,
  from: ['lent'],
  by: roles,
  clause: 'K72',
  input: z.object({}),
  run: async (ctx, lent) => {
    const posts = await postsOf(ctx.db, ctx.city, [lent.from_person])
    // Whoever holds it may give it back, too.
    if (ctx.actor.id !== lent.to_person && !mayArrange(ctx.actor, lent.from_person, posts)) throw forbidden()
    ctx.announce('standing', {})
    return { patch: { revoked_at: ctx.now }, data: { from: lent.from_person, to: lent.to_person } }
  },
})
