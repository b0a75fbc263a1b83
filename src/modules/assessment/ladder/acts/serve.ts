import { z } from 'zod'
import { type Actor, act, type CityContext, Refusal } from '../../../../platform/acts/index.ts'
import { openClock, stopClock } from '../../../casework/index.ts'
import { handOver } from '../../hand-over/hand-over.ts'
import { DESK, isShaken, notTheirs, onStep, type Step, type StepPaper, stepRule } from '../subject.ts'

/**
 * Serves a signed paper on those the pack names, with a limit to acknowledge it; a paper that names several units is served on
 * all of them. What goes to another office is handed over to it, also by a signed call (SPEC R13 R14).
 */
export const serveStep = act({
  name: 'ladder.serve',
  on: onStep,
  from: ['signed'],
  to: 'served',
  by: DESK,
  clause: 'R13 R14',
  key: 'F',
  primaryIn: ['signed'],
  input: z.object({}),
  shut: row => (isShaken(row) ? 'ladder_is_shaken' : null),
  run: async (ctx, row) => {
    const rule = stepRule(ctx.city, row)
    const same = await ctx.db
      .selectFrom('ladder_step')
      .selectAll()
      .where('city_id', '=', ctx.city.id)
      .where('number', '=', row.number)
      .where('state', '=', 'signed')
      .where('id', '<>', row.id)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute()
    const served = (step: Step) => {
      const read = openClock(ctx, {
        kind: 'ladder_read',
        unit: step.unit_id,
        limit: rule.paper.readWithin,
        caseId: null,
        subject: { kind: 'ladder', id: step.id },
        packVersion: step.pack_version,
      })
      return { served_by: ctx.actor.id, served_at: ctx.now, read_clock: read.id, read_by: read.due }
    }
    const data = { number: row.number, step: row.step, toWhom: rule.toWhom, copied: rule.copyTo }
    for (const step of same.filter(one => !isShaken(one))) {
      ctx.write(onStep.update(ctx.db, ctx.city.id, step, { ...served(step), state: 'served' }))
      ctx.also('ladder.serve', { kind: 'ladder', id: step.id }, data, step.unit_id)
      ctx.follow('ladder.served', { step: step.id, unit: step.unit_id })
    }
    if (rule.toWhom === 'other_office' && rule.office)
      handOver(ctx, {
        scheme: rule.of,
        office: rule.office,
        kind: 'ladder',
        number: row.number ?? '',
        step: row.id,
        about: row.id,
        paper: row.paper as unknown as StepPaper,
        message: { kind: 'ladder', step: row.step, unit: row.unit_id, month: row.month, facts: row.facts },
      })
    else ctx.follow('ladder.served', { step: row.id, unit: row.unit_id })
    ctx.announce('ladder', { month: row.month })
    return { patch: served(row), data, answer: { served: 1 + same.length } }
  },
})

const notAddressed = (row: Step, actor: Actor, city: CityContext): string | null => {
  const rule = stepRule(city, row)
  const receives =
    rule.toWhom === 'other_office'
      ? rule.of.handOver.offices.find(one => one.code === rule.office)?.receivedBy
      : ('unit_head' as const)
  const holds =
    actor.kind === 'staff' &&
    actor.posts.some(
      post =>
        post.roles.some(role => role === receives) &&
        (rule.toWhom === 'other_office' || post.path.includes(row.unit_id)),
    )
  return holds ? null : 'ladder_not_addressed'
}

/** The reading receipt: who first had the paper open, and when; not yet acknowledging (CHECKLIST K84). */
export const openStep = act({
  name: 'ladder.open',
  on: onStep,
  from: ['served'],
  by: ['unit_head', 'discipline_inspector'],
  within: ['unit_head'],
  clause: 'R13 K84',
  hidden: true,
  input: z.object({}),
  shut: (row, actor, city) => notAddressed(row, actor, city) ?? (row.opened_at === null ? null : 'slip_opened_before'),
  run: (ctx, row) => {
    ctx.announce('ladder', { month: row.month })
    return { patch: { opened_by: ctx.actor.id, opened_at: ctx.now }, data: { number: row.number } }
  },
})

/** Somebody of the unit, or of the office it was handed to, says that they have it, and what they will do. */
export const acknowledgeStep = act({
  name: 'ladder.acknowledge',
  on: onStep,
  from: ['served'],
  to: 'acknowledged',
  by: ['unit_head', 'discipline_inspector'],
  within: ['unit_head'],
  clause: 'R13',
  key: 'S',
  primaryIn: ['served'],
  input: z.object({ words: z.string().trim().min(5).max(2000).describe('causes, measures, by when') }),
  shut: notAddressed,
  reads: (db, cityId, id) => ({
    read: db
      .selectFrom('clock')
      .select(['id', 'due_at'])
      .where('city_id', '=', cityId)
      .where('subject_id', '=', id)
      .where('kind', '=', 'ladder_read')
      .where('stopped_at', 'is', null),
  }),
  run: (ctx, row, input, { read }) => {
    const inTime = read[0] ? stopClock(ctx, read[0]) : false
    ctx.announce('ladder', { month: row.month })
    return {
      patch: { acknowledged_by: ctx.actor.id, acknowledged_at: ctx.now, acknowledged_words: input.words },
      data: { number: row.number, inTime },
    }
  },
})

/** What a person decides whose ground is gone: it stands all the same, with a reason. */
export const upholdStep = act({
  name: 'ladder.uphold',
  on: onStep,
  from: ['recommended', 'signed', 'served', 'acknowledged', 'closed'],
  by: DESK,
  clause: 'R13 D9',
  key: 'V',
  input: z.object({ reason: z.string().trim().min(10).max(1000) }),
  shut: (row, actor, city) => (isShaken(row) ? notTheirs(city, row, actor) : 'ladder_not_shaken'),
  run: (ctx, row, input) => {
    if (!row.shaken) throw new Refusal('ladder_not_shaken', { status: 409 })
    ctx.announce('ladder', { month: row.month })
    return {
      patch: { upheld_by: ctx.actor.id, upheld_at: ctx.now, upheld_why: input.reason },
      data: { number: row.number, step: row.step },
    }
  },
})
