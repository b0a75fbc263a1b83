import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import { attachFiles } from '../../../platform/files/index.ts'
import { dueAt } from '../../../rules/clock/index.ts'
import { dayIn } from '../../registry/index.ts'
import { cancelClock, openClock } from '../clocks.ts'
import { releaseReturned, ruled } from '../disputes.ts'
import { dropRequest } from '../drop-request.ts'
import { arbitersOf } from '../rules/arbiters.ts'
import { NO_STEP, WITH_LEAD } from '../rules/chain.ts'
import { checkListed, checkUnit } from '../rules/check-reference.ts'
import { isRightByRule } from '../rules/duty-list.ts'
import { personInUnit } from '../rules/person-in-unit.ts'
import { addFact, runningClock } from '../running-clock.ts'
import { onCase } from '../subject.ts'

/**
 * Dispute of assignment (SPEC R11, 退办): the unit says that the matter is not its own, with a ground of the pack, its
 * reason and papers. Until an arbiter has ruled its limit stands still. A town or street is right at once where the list
 * of its duties does not have the matter.
 */
export const returnCase = act({
  name: 'case.return',
  on: onCase,
  from: ['dispatched', 'signed'],
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'R11 K66',
  key: 'T',
  input: z.object({
    ground: z.string(),
    reason: z.string().trim().min(10).max(1000),
    proposedUnit: z.string().optional().describe('who should have it instead'),
    person: z
      .uuid()
      .optional()
      .describe('who there was told of it; needed with the unit where the city promises it (SPEC Q3)'),
    fileIds: z.array(z.uuid()).max(20).default([]),
  }),
  shut: (kase, _actor, city, now) => {
    const { returns } = city.pack.rules
    if (kase.verdict === 'dissatisfied') return 'return_not_again'
    if (kase.returns >= returns.times.value) return 'return_locked'
    if (!kase.dispatched_at) return null
    const start = Temporal.Instant.fromEpochMilliseconds(kase.dispatched_at.getTime())
    const { due } = dueAt(city.calendar, start, returns.window.value)
    return now.getTime() > due.epochMilliseconds ? 'return_too_late' : null
  },
  reads: (db, cityId, id) => ({
    last: db
      .selectFrom('dispatch')
      .select(['id', 'unit_id'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .orderBy('at', 'desc')
      .limit(1),
    ...runningClock(db, cityId, id),
  }),
  run: async (ctx, kase, input, { last, clock, facts }) => {
    const { city } = ctx
    const [sent] = last
    const [running] = clock
    if (!sent || !running) throw new Error(`case ${kase.id} is with a unit without dispatch and clock`)
    checkListed(city.pack.rules.returns.bases, input.ground, 'ground')
    if (input.proposedUnit) checkUnit(city, input.proposedUnit, 'proposedUnit')
    if (input.proposedUnit === sent.unit_id)
      throw new Refusal('bad_input', { fields: [{ path: 'proposedUnit', code: 'own_unit' }] })
    checkNamed(ctx, input)
    const day = dayIn(city, ctx.now)
    const byRule = isRightByRule(city.pack, sent.unit_id, kase.item, input.ground)
    ctx.write(
      ctx.db
        .updateTable('dispatch')
        .set({
          returned_at: ctx.now,
          returned_day: day,
          return_ground: input.ground,
          return_reason: input.reason,
          proposed_unit: input.proposedUnit ?? null,
          ...(input.person ? { proposed_person: input.person } : {}),
        })
        .where('city_id', '=', city.id)
        .where('id', '=', sent.id),
    )
    await attachFiles(ctx, {
      ids: input.fileIds,
      owner: `staff:${ctx.actor.id}`,
      subjectKind: 'dispatch',
      subjectId: sent.id,
      most: city.pack.rules.files.count.value,
      widest: 'internal',
    })
    ctx.follow('search.index', { caseId: kase.id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    const data = {
      unit: sent.unit_id,
      round: kase.round,
      day,
      ground: input.ground,
      proposedUnit: input.proposedUnit ?? null,
      ...(input.person ? { named: input.person } : {}),
      files: input.fileIds.length,
      byRule,
    }
    if (kase.step_id) cancelClock(ctx, kase.step_id)
    const patch = {
      ...WITH_LEAD,
      ...NO_STEP,
      ...dropRequest(ctx, kase),
      unit_id: null,
      points_to: null,
      handler_id: null,
      due_at: null,
      returns: kase.returns + 1,
    }
    if (byRule) {
      releaseReturned(ctx, running, sent.id, day)
      ruled(ctx, kase, sent, { result: 'upheld', ground: input.ground, byRule, rightUnit: null, reason: null })
      return { to: 'accepted', patch: { ...patch, clock_id: null, limit_text: null }, unit: sent.unit_id, data }
    }
    // What has run out already stays late, whoever is right.
    const paused = running.due_at > ctx.now && running.paused_at === null
    if (paused) addFact(ctx, running, facts, { type: 'paused', at: instant(ctx.now), ground: DISPUTE })
    const asked = openClock(ctx, {
      kind: 'arbitrate',
      unit: arbitersOf(city.pack).unit,
      limit: city.pack.rules.returns.decideWithin.value,
      caseId: kase.id,
      subject: { kind: 'dispatch', id: sent.id },
      round: kase.round,
    })
    return {
      to: 'disputed',
      patch: { ...patch, paused_at: paused ? ctx.now : null },
      unit: sent.unit_id,
      data: { ...data, paused, decideBy: asked.due.toISOString() },
      answer: { decideBy: asked.due.toISOString() },
    }
  },
})

/** Where the city promises 首问负责, nobody gives a matter back without saying whose it is and who there knows of it. */
function checkNamed(ctx: ActContext, input: { proposedUnit?: string | undefined; person?: string | undefined }): void {
  const refuse = (path: string, code: string) => new Refusal('bad_input', { fields: [{ path, code }] })
  const { pack } = ctx.city
  if (pack.rules.promises?.some(row => row.keeps === 'first_asked')) {
    if (!input.proposedUnit) throw refuse('proposedUnit', 'first_asked_unit')
    if (!input.person) throw refuse('person', 'first_asked_person')
  }
  if (input.person && !(input.proposedUnit && personInUnit(ctx.city, input.person, input.proposedUnit)))
    throw refuse('person', 'not_of_unit')
}

/** Ground of the pause while an arbiter decides; not one of the pack's, as nobody can ask for it. */
const DISPUTE = 'dispute'

const instant = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime())
