import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { dueOf, stopClock } from '../../clocks.ts'
import { UNIT_STAFF } from '../../scope.ts'
import { onCall } from '../subject.ts'
import { whistlesOf } from '../terms.ts'

/** 应哨 (SPEC R6): the called unit says that it comes, and who; its minutes are over. From now the time to arrive runs. */
export const answerCall = act({
  name: 'call.answer',
  on: onCall,
  from: ['called'],
  to: 'answered',
  by: UNIT_STAFF,
  within: UNIT_STAFF,
  clause: 'R6',
  key: 'A',
  primaryIn: ['called'],
  input: z.object({ words: z.string().trim().max(300).default('').describe('who comes, and when') }),
  reads: (db, cityId, id) => ({
    whistle: db
      .selectFrom('whistle')
      .innerJoin('whistle_call', join =>
        join.onRef('whistle_call.city_id', '=', 'whistle.city_id').onRef('whistle_call.whistle_id', '=', 'whistle.id'),
      )
      .select(['whistle.id', 'whistle.kind'])
      .where('whistle.city_id', '=', cityId)
      .where('whistle_call.city_id', '=', cityId)
      .where('whistle_call.id', '=', id),
  }),
  run: (ctx, call, { words }, { whistle: [whistle] }) => {
    const inTime = stopClock(ctx, { id: call.clock_id, due_at: call.due_at ?? ctx.now })
    const kind = whistlesOf(ctx.city).kinds.find(row => row.code === whistle?.kind)
    const arriveBy = kind ? dueOf(ctx.city, ctx.now, kind.arrive.value).due : null
    ctx.announce('whistle', { id: call.whistle_id })
    return {
      patch: { answered_at: ctx.now, answered_by: ctx.actor.id, answer: words, in_time: inTime, arrive_by: arriveBy },
      data: { whistle: call.whistle_id, inTime, arriveBy: arriveBy?.toISOString() ?? null },
    }
  },
})

/** 到场: on the spot, in time or not. */
export const arriveAtCall = act({
  name: 'call.arrive',
  on: onCall,
  from: ['answered'],
  to: 'arrived',
  by: UNIT_STAFF,
  within: UNIT_STAFF,
  clause: 'R6',
  key: 'D',
  primaryIn: ['answered'],
  input: z.object({}),
  run: (ctx, call) => {
    const there = !call.arrive_by || ctx.now.getTime() <= call.arrive_by.getTime()
    ctx.announce('whistle', { id: call.whistle_id })
    return { patch: { arrived_at: ctx.now, there_in_time: there }, data: { whistle: call.whistle_id, inTime: there } }
  },
})

/** What the unit did there, or why it had nothing to do. */
export const contributeToCall = act({
  name: 'call.contribute',
  on: onCall,
  from: ['answered', 'arrived'],
  to: 'contributed',
  by: UNIT_STAFF,
  within: UNIT_STAFF,
  clause: 'R6',
  key: 'C',
  primaryIn: ['arrived'],
  input: z.object({ words: z.string().trim().min(5).max(1000).describe('what your unit did') }),
  run: (ctx, call, { words }) => {
    ctx.announce('whistle', { id: call.whistle_id })
    return { patch: { contribution: words, contributed_at: ctx.now }, data: { whistle: call.whistle_id } }
  },
})
