import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { Day } from '../../../../platform/http/shapes.ts'
import { personInUnit } from '../../../casework/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { keptEffect, knownEffect } from '../known-effect.ts'
import { recordRefusal } from '../rules/records.ts'
import { DESK, onStep, stepRule } from '../subject.ts'
import { takeBack } from '../take-back.ts'

/** What people did under a step, signed by who did it (SPEC R13 Q8): never by the program. */
export const recordStep = act({
  name: 'ladder.record',
  on: onStep,
  from: ['served', 'acknowledged'],
  by: DESK,
  clause: 'R13 Q8',
  key: 'D',
  primaryIn: ['acknowledged'],
  input: z.object({
    kind: z.string().describe("one of the step's records"),
    on: Day,
    words: z.string().trim().min(10).max(2000),
    person: z.uuid().optional(),
    passed: z.boolean().optional().describe('of an exam'),
  }),
  reads: (db, cityId, id) => ({
    done: db
      .selectFrom('ladder_record')
      .select(['kind', 'person_id', 'passed'])
      .where('city_id', '=', cityId)
      .where('step_id', '=', id),
  }),
  run: (ctx, row, input, { done }) => {
    const { records } = stepRule(ctx.city, row)
    const person = input.person ?? null
    const recorded = done.map(one => ({ kind: one.kind, person: one.person_id, passed: one.passed }))
    const why = recordRefusal(records, recorded, { kind: input.kind, person })
    if (why) throw new Refusal(why, { status: 409 })
    const rule = records.find(one => one.code === input.kind)
    const holds = ctx.actor.kind === 'staff' && ctx.actor.posts.some(post => post.roles.some(role => role === rule?.by))
    if (!holds) throw new Refusal('ladder_other_role', { status: 403 })
    if (person && !personInUnit(ctx.city, person, row.unit_id)) throw new Refusal('ladder_not_of_unit', { status: 409 })
    if (input.on > dayIn(ctx.city, ctx.now)) throw new Refusal('ladder_not_yet', { status: 409 })
    if ((rule?.exam ?? false) !== (input.passed !== undefined))
      throw new Refusal('ladder_record_passed', { status: 409 })
    ctx.write(
      ctx.db.insertInto('ladder_record').values({
        city_id: ctx.city.id,
        id: ctx.id(),
        step_id: row.id,
        kind: input.kind,
        passed: input.passed ?? null,
        person_id: person,
        on_day: input.on,
        words: input.words,
        by_person: ctx.actor.id,
        at: ctx.now,
      }),
    )
    ctx.announce('ladder', { month: row.month })
    return { data: { number: row.number, record: input.kind, on: input.on, passed: input.passed ?? null } }
  },
})

/**
 * The end of a step: its effect, computed from what is published and frozen (SPEC R13: +7 points). While nothing is published that could
 * tell, it stays open.
 */
export const closeStep = act({
  name: 'ladder.close',
  on: onStep,
  from: ['acknowledged'],
  to: 'closed',
  by: DESK,
  clause: 'R13',
  key: 'E',
  input: z.object({ words: z.string().trim().min(10).max(2000) }),
  run: async (ctx, row, input) => {
    const measured = await knownEffect(ctx, row)
    const { effect, followed, known } = measured
    if (!known) throw new Refusal(effect ? 'ladder_no_effect_yet' : 'ladder_no_round_yet', { status: 409 })
    const kept = keptEffect(measured)
    ctx.announce('ladder', { month: row.month })
    return {
      patch: {
        effect: kept && JSON.stringify(kept),
        closed_by: ctx.actor.id,
        closed_at: ctx.now,
        closed_words: input.words,
      },
      data: {
        number: row.number,
        ...(followed?.after && { scores: [followed.before.score, followed.after.score] }),
        ...(effect && { before: effect.before.rate, after: effect.after.rate, points: effect.points }),
      },
    }
  },
})

/** A paper whose ground is gone is taken back, with a reason beside it; its number is not used again. */
export const withdrawStep = act({
  name: 'ladder.withdraw',
  on: onStep,
  from: ['signed', 'served', 'acknowledged', 'closed'],
  to: 'withdrawn',
  by: DESK,
  clause: 'R13 D9',
  key: 'W',
  input: z.object({ reason: z.string().trim().min(10).max(1000) }),
  shut: (row, actor, city) =>
    actor.kind === 'staff' && actor.posts.some(post => post.roles.some(role => role === stepRule(city, row).by))
      ? null
      : 'ladder_other_role',
  run: (ctx, row, input) => ({
    patch: takeBack(ctx, row, input.reason),
    data: { number: row.number, step: row.step, shaken: row.shaken !== null },
  }),
})
