import { z } from 'zod'
import { act, forbidden, Refusal, roles } from '../../../../platform/acts/index.ts'
import { dayIn } from '../../people.ts'
import { checkSuccessor, mayArrange, postsOf } from '../checks.ts'

export const ABSENCE_REASONS = ['leave', 'sick', 'trip', 'training', 'other'] as const

/** AB post (AB 岗): away from one day to another, and who stands in with all rights meanwhile; it ends by itself. */
export const planAbsence = act({
  name: 'absence.plan',
  by: roles,
  clause: 'K70',
  input: z.object({
    person: z.uuid().optional().describe('oneself if left out; a head plans for the people of the unit'),
    standIn: z.uuid(),
    from: z.iso.date(),
    to: z.iso.date().describe('the last day away'),
    reason: z.enum(ABSENCE_REASONS),
  }),
  run: async (ctx, _none, input) => {
    const person = input.person ?? ctx.actor.id
    const posts = await postsOf(ctx.db, ctx.city, [person, input.standIn])
    if (!mayArrange(ctx.actor, person, posts)) throw forbidden()
    checkSuccessor(posts, person, input.standIn, 'standIn')
    if (input.to < input.from) throw new Refusal('bad_input', { fields: [{ path: 'to', code: 'before_from' }] })
    if (input.to < dayIn(ctx.city, ctx.now))
      throw new Refusal('bad_input', { fields: [{ path: 'to', code: 'day_past' }] })
    const overlapping = await ctx.db
      .selectFrom('absence')
      .select(['person_id', 'from_day', 'to_day'])
      .where('city_id', '=', ctx.city.id)
      .where('person_id', 'in', [person, input.standIn])
      .where('ended_at', 'is', null)
      .where('from_day', '<=', input.to)
      .where('to_day', '>=', input.from)
      .execute()
    if (overlapping.some(row => row.person_id === person)) throw new Refusal('absence_twice', { status: 409 })
    if (overlapping.length) throw new Refusal('bad_input', { fields: [{ path: 'standIn', code: 'stand_in_away' }] })
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('absence').values({
        city_id: ctx.city.id,
        id,
        version: 1,
        person_id: person,
        stand_in: input.standIn,
        from_day: input.from,
        to_day: input.to,
        reason: input.reason,
        planned_by: ctx.actor.id,
        planned_at: ctx.now,
        ended_at: null,
      }),
    )
    ctx.announce('standing', {})
    return {
      created: { kind: 'absence', id, version: 1 },
      data: { person, standIn: input.standIn, from: input.from, to: input.to },
    }
  },
})
