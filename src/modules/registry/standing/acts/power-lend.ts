import { z } from 'zod'
import { act, powers, Refusal, roles } from '../../../../platform/acts/index.ts'
import { KINDS } from '../../pack/index.ts'
import { dayIn } from '../../people.ts'
import { checkSuccessor, postsOf } from '../checks.ts'

/** Lends a named power of one's own to a colleague, for kinds of matter and dates (首席代表); visible, revocable. */
export const lendPower = act({
  name: 'power.lend',
  by: roles,
  clause: 'K72',
  input: z.object({
    to: z.uuid(),
    powers: z.array(z.enum(powers)).min(1),
    kinds: z.array(z.enum(KINDS)).default([]).describe('kinds of matter; none named: all'),
    from: z.iso.date(),
    until: z.iso.date().describe('the last day'),
  }),
  run: async (ctx, _none, input) => {
    const posts = await postsOf(ctx.db, ctx.city, [ctx.actor.id, input.to])
    checkSuccessor(posts, ctx.actor.id, input.to, 'to')
    if (input.until < input.from) throw new Refusal('bad_input', { fields: [{ path: 'until', code: 'before_from' }] })
    if (input.until < dayIn(ctx.city, ctx.now))
      throw new Refusal('bad_input', { fields: [{ path: 'until', code: 'day_past' }] })
    const id = ctx.id()
    const given = { powers: [...new Set(input.powers)], kinds: [...new Set(input.kinds)] }
    ctx.write(
      ctx.db.insertInto('lent_power').values({
        city_id: ctx.city.id,
        id,
        version: 1,
        from_person: ctx.actor.id,
        to_person: input.to,
        ...given,
        from_day: input.from,
        to_day: input.until,
        lent_at: ctx.now,
        revoked_at: null,
      }),
    )
    ctx.announce('standing', {})
    return {
      created: { kind: 'power', id, version: 1 },
      data: { from: ctx.actor.id, to: input.to, ...given, fromDay: input.from, toDay: input.until },
    }
  },
})
