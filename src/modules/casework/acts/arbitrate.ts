import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { startClock } from '../change.ts'
import { stopClock } from '../clocks.ts'
import { releaseReturned, ruled } from '../disputes.ts'
import { notToRule } from '../rules/arbiters.ts'
import { checkItem, checkUnit } from '../rules/check-reference.ts'
import { isForeignToStreet } from '../rules/duty-list.ts'
import { addFact, runningClock } from '../running-clock.ts'
import { firstStep } from '../steps.ts'
import { onCase } from '../subject.ts'
import { writeDispatch } from '../write-dispatch.ts'

/**
 * An arbiter, who neither sent the case nor belongs to the unit that refuses it, rules on a dispute (SPEC R11, CHECKLIST
 * K89); where all arbiters belong to it, a leader of the city does. Upheld: it goes to the right unit with the whole limit, and the ruling teaches the routing. Rejected: the unit has
 * it again with the time that was left, and cannot return it a second time.
 */
export const arbitrateCase = act({
  name: 'case.arbitrate',
  on: onCase,
  from: ['disputed'],
  to: 'dispatched',
  by: ['arbiter', 'leader'],
  clause: 'R11 K89',
  key: 'P',
  primaryIn: ['disputed'],
  input: z.object({
    ruling: z.enum(['upheld', 'rejected']),
    unit: z.string().optional().describe('the right unit, if the return is upheld'),
    item: z.string().optional().describe('the right item, if it was another matter'),
    reason: z.string().trim().min(10).max(1000),
  }),
  reads: (db, cityId, id) => ({
    last: db
      .selectFrom('dispatch')
      .select(['id', 'unit_id', 'by_person', 'returned_day', 'return_ground'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .orderBy('at', 'desc')
      .limit(1),
    asked: db
      .selectFrom('clock')
      .select(['id', 'due_at'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('kind', '=', 'arbitrate')
      .where('stopped_at', 'is', null),
    ...runningClock(db, cityId, id),
  }),
  run: (ctx, kase, input, { last, asked, clock, facts }) => {
    const { city, actor } = ctx
    const [sent] = last
    const [running] = clock
    if (!sent?.returned_day || !sent.return_ground || !running) throw new Error(`case ${kase.id} has no open return`)
    if (sent.by_person === actor.id) throw new Refusal('arbiter_sent_it', { status: 403 })
    const why = notToRule(city, actor, sent.unit_id)
    if (why) throw new Refusal(why, { status: 403 })
    const onTime = asked.map(row => stopClock(ctx, row)).every(Boolean)
    const ground = sent.return_ground
    const base = { ruling: input.ruling, refused: sent.unit_id, ground, round: kase.round, onTime }
    if (input.ruling === 'rejected') {
      ruled(ctx, kase, sent, { result: 'rejected', ground, byRule: false, rightUnit: null, reason: input.reason })
      const now = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime())
      const moved = running.paused_at === null ? null : addFact(ctx, running, facts, { type: 'resumed', at: now })
      const due = moved?.due ?? running.due_at
      ctx.follow('message.case', { caseId: kase.id, template: 'resumed' })
      ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: sent.unit_id })
      return {
        patch: {
          ...firstStep(ctx, { ...kase, unit_id: sent.unit_id, due_at: due }, sent.unit_id),
          unit_id: sent.unit_id,
          due_at: due,
          paused_at: null,
        },
        unit: sent.unit_id,
        data: { ...base, dueDay: moved?.dueDay ?? running.due_day },
        answer: { due: due.toISOString() },
      }
    }
    const { unit } = input
    if (!unit) throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'unit_needed' }] })
    checkUnit(city, unit)
    if (unit === sent.unit_id) throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'refused_unit' }] })
    if (input.item) checkItem(city, input.item)
    const item = input.item ?? kase.item
    if (isForeignToStreet(city.pack, unit, item))
      throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'not_on_duty_list' }] })
    ruled(ctx, { ...kase, item }, sent, {
      result: 'upheld',
      ground,
      byRule: false,
      rightUnit: unit,
      reason: input.reason,
    })
    releaseReturned(ctx, running, sent.id, sent.returned_day)
    const round = kase.round + 1
    const next = startClock(ctx, { ...kase, item }, unit, round, false)
    writeDispatch(ctx, { caseId: kase.id, round, unit, by: actor.id, note: input.reason })
    ctx.also('case.dispatch', { kind: 'case', id: kase.id }, { unit, item, round, ...next.data }, unit)
    ctx.follow('message.case', { caseId: kase.id, template: 'dispatched' })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit })
    return {
      patch: {
        ...next.patch,
        ...firstStep(ctx, { ...kase, ...next.patch, unit_id: unit, round, dispatched_at: ctx.now }, unit),
        unit_id: unit,
        item,
        round,
        dispatched_at: ctx.now,
        paused_at: null,
      },
      unit: sent.unit_id,
      data: { ...base, right: unit },
      answer: { due: next.data.due },
    }
  },
})
