import { z } from 'zod'
import { act, forbidden } from '../../../../platform/acts/index.ts'
import { dayIn } from '../../people.ts'
import { checkSuccessor, mayHandOver, postsOf } from '../checks.ts'
import { bequeath, handOverAll } from '../heritage.ts'
import { onPerson } from '../subjects.ts'

/** Somebody leaves: the account ends, and everything they hold goes to a colleague in the same act. */
export const leave = act({
  name: 'person.leave',
  on: onPerson,
  from: ['here'],
  by: ['unit_head', 'system_admin'],
  clause: 'K71',
  input: z.object({ to: z.uuid().describe('who takes everything over') }),
  run: async (ctx, person, input) => {
    const posts = await postsOf(ctx.db, ctx.city, [person.id, input.to])
    if (!mayHandOver(ctx.actor, person.id, posts)) throw forbidden()
    checkSuccessor(posts, person.id, input.to, 'to')
    const moved = await handOverAll(ctx, person.id, input.to)
    ctx.write(
      ctx.db
        .updateTable('post')
        .set({ valid_to: dayIn(ctx.city, ctx.now) })
        .where('city_id', '=', ctx.city.id)
        .where('person_id', '=', person.id)
        .where('valid_to', 'is', null),
    )
    ctx.announce('standing', {})
    return { patch: { ended_at: ctx.now }, data: { to: input.to, ...moved }, answer: { moved } }
  },
})

bequeath('standIns', async (ctx, from, to) => {
  const day = dayIn(ctx.city, ctx.now)
  const open = await ctx.db
    .selectFrom('absence')
    .select(['id', 'person_id', 'stand_in'])
    .where('city_id', '=', ctx.city.id)
    .where('ended_at', 'is', null)
    .where('to_day', '>=', day)
    .where(eb => eb.or([eb('stand_in', '=', from), eb('person_id', '=', from)]))
    .execute()
  const end = open.filter(row => row.person_id === from || row.person_id === to).map(row => row.id)
  const move = open.filter(row => !end.includes(row.id)).map(row => row.id)
  const all = ctx.db.updateTable('absence').where('city_id', '=', ctx.city.id)
  if (end.length) ctx.write(all.set({ ended_at: ctx.now }).where('id', 'in', end))
  if (move.length) ctx.write(all.set({ stand_in: to }).where('id', 'in', move))
  return move.length
})

bequeath('lentPowers', async (ctx, from) => {
  const rows = await ctx.db
    .updateTable('lent_power')
    .set({ revoked_at: ctx.now })
    .where('city_id', '=', ctx.city.id)
    .where('revoked_at', 'is', null)
    .where(eb => eb.or([eb('from_person', '=', from), eb('to_person', '=', from)]))
    .returning('id')
    .execute()
  return rows.length
})

bequeath('duties', async (ctx, from, to) => {
  const rows = await ctx.db
    .updateTable('duty_turn')
    .set({ person_id: to, phone: null })
    .where('city_id', '=', ctx.city.id)
    .where('person_id', '=', from)
    .where('day', '>=', dayIn(ctx.city, ctx.now))
    .returning('turn')
    .execute()
  return rows.length
})
