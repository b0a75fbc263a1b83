import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { dueOf, stopClock } from '../../clocks.ts'
import { UNIT_STAFF } from '../../scope.ts'
import { onCall, onCallByWhistler } from '../subject.ts'
import { whistlesOf } from '../terms.ts'

/** The whistler scores the speed and the quality of each unit that was called, silent ones too (SPEC R6). */
export const scoreCall = act({
  name: 'call.score',
  on: onCallByWhistler,
  from: ['called', 'answered', 'arrived', 'contributed'],
  to: 'scored',
  by: UNIT_STAFF,
  within: UNIT_STAFF,
  clause: 'R6',
  key: 'P',
  primaryIn: ['contributed'],
  input: z.object({
    speed: z.number().int().min(1).max(5),
    quality: z.number().int().min(1).max(5),
    remark: z.string().trim().max(500).default(''),
  }),
  // A unit that still has time is not scored behind its back.
  shut: (call, _actor, _city, now) =>
    call.state === 'called' && call.due_at && now.getTime() <= call.due_at.getTime() ? 'whistle_still_time' : null,
  run: (ctx, call, { speed, quality, remark }) => {
    const silent = call.state === 'called'
    if (silent && call.due_at) stopClock(ctx, { id: call.clock_id, due_at: call.due_at })
    ctx.announce('whistle', { id: call.whistle_id })
    return {
      patch: { speed, quality, remark, scored_at: ctx.now, ...(silent ? { in_time: false } : {}) },
      unit: call.unit_id,
      data: { whistle: call.whistle_id, by: call.by_unit, speed, quality, silent },
    }
  },
})

/** The called unit answers its score, and says whether the whistle was needed: both sides are assessed. */
export const retortToScore = act({
  name: 'call.retort',
  on: onCall,
  from: ['scored'],
  by: UNIT_STAFF,
  within: UNIT_STAFF,
  clause: 'R6',
  key: 'R',
  input: z.object({
    needed: z.boolean().describe('the whistle was needed and the right unit was called'),
    words: z.string().trim().max(500).default(''),
  }),
  shut: (call, _actor, city, now) =>
    call.retorted_at
      ? 'whistle_retorted'
      : call.scored_at && now.getTime() > dueOf(city, call.scored_at, whistlesOf(city).objectWithin.value).due.getTime()
        ? 'whistle_retort_late'
        : null,
  run: (ctx, call, { needed, words }) => {
    ctx.announce('whistle', { id: call.whistle_id })
    return {
      patch: { needed, retort: words, retorted_at: ctx.now },
      data: { whistle: call.whistle_id, by: call.by_unit, needed },
    }
  },
})
