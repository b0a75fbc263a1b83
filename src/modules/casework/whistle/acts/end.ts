import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { cancelClock } from '../../clocks.ts'
import { UNIT_STAFF } from '../../scope.ts'
import { onWhistle } from '../subject.ts'

/** The whistle is over when every unit that was called has its score (SPEC R6). */
export const closeWhistle = act({
  name: 'whistle.close',
  on: onWhistle,
  from: ['blown'],
  to: 'closed',
  by: UNIT_STAFF,
  within: UNIT_STAFF,
  clause: 'R6',
  key: 'O',
  primaryIn: ['blown'],
  input: z.object({ result: z.string().trim().min(5).max(1000).describe('what came of it') }),
  reads: (db, cityId, id) => ({
    open: db
      .selectFrom('whistle_call')
      .select('unit_id')
      .where('city_id', '=', cityId)
      .where('whistle_id', '=', id)
      .where('state', '!=', 'scored'),
  }),
  run: (ctx, whistle, { result }, { open }) => {
    if (open.length) throw new Refusal('whistle_unscored', { status: 409, vars: { n: open.length } })
    ctx.announce('whistle', { id: whistle.id })
    return { patch: { result, ended_at: ctx.now }, data: { case: whistle.case_id } }
  },
})

/** Blown by mistake, or no longer needed: nobody's minutes count. Not after anybody has answered. */
export const withdrawWhistle = act({
  name: 'whistle.withdraw',
  on: onWhistle,
  from: ['blown'],
  to: 'withdrawn',
  by: UNIT_STAFF,
  within: UNIT_STAFF,
  clause: 'R6',
  key: 'W',
  input: z.object({ why: z.string().trim().min(5).max(300) }),
  reads: (db, cityId, id) => ({
    calls: db
      .selectFrom('whistle_call')
      .select(['id', 'state', 'clock_id'])
      .where('city_id', '=', cityId)
      .where('whistle_id', '=', id)
      .forNoKeyUpdate(),
  }),
  run: (ctx, whistle, { why }, { calls }) => {
    if (calls.some(call => call.state !== 'called')) throw new Refusal('whistle_answered', { status: 409 })
    for (const call of calls) cancelClock(ctx, call.clock_id)
    ctx.write(
      ctx.db
        .updateTable('whistle_call')
        .set({ state: 'released' })
        .where('city_id', '=', ctx.city.id)
        .where('whistle_id', '=', whistle.id),
    )
    ctx.announce('whistle', { id: whistle.id })
    return { patch: { result: why, ended_at: ctx.now }, data: { calls: calls.length } }
  },
})
