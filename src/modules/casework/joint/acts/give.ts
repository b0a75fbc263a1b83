import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { stopClock } from '../../clocks.ts'
import { UNIT_STAFF } from '../../scope.ts'
import { onJoint, onPart } from '../subject.ts'

/** Each unit gives its own opinion, in its own time (SPEC N2). */
export const giveOpinion = act({
  name: 'part.give',
  on: onPart,
  from: ['invited'],
  to: 'given',
  by: UNIT_STAFF,
  within: UNIT_STAFF,
  clause: 'N2',
  key: 'G',
  primaryIn: ['invited'],
  input: z.object({
    opinion: z.enum(['agree', 'agree_if', 'object']),
    words: z.string().trim().min(2).max(1000).describe('ground, or what has to be put right first'),
  }),
  run: (ctx, part, { opinion, words }) => {
    const onTime = stopClock(ctx, { id: part.clock_id, due_at: part.due_at ?? ctx.now })
    ctx.announce('joint', { id: part.joint_id })
    return {
      patch: { opinion, words, given_by: ctx.actor.id, given_at: ctx.now },
      data: { joint: part.joint_id, opinion, onTime },
    }
  },
})

/** One result of all opinions; not before every unit has given its own. */
export const closeJoint = act({
  name: 'joint.close',
  on: onJoint,
  from: ['called'],
  to: 'closed',
  by: UNIT_STAFF,
  within: UNIT_STAFF,
  clause: 'N2',
  key: 'O',
  primaryIn: ['called'],
  input: z.object({
    passed: z.boolean(),
    result: z.string().trim().min(5).max(1000),
  }),
  reads: (db, cityId, id) => ({
    parts: db
      .selectFrom('joint_part')
      .select(['state', 'opinion'])
      .where('city_id', '=', cityId)
      .where('joint_id', '=', id),
  }),
  run: (ctx, joint, { passed, result }, { parts }) => {
    const open = parts.filter(part => part.state !== 'given').length
    if (open) throw new Refusal('joint_open', { status: 409, vars: { n: open } })
    if (passed && parts.some(part => part.opinion === 'object')) throw new Refusal('joint_objected', { status: 409 })
    ctx.announce('joint', { id: joint.id })
    return { patch: { result, ended_at: ctx.now }, data: { passed } }
  },
})
