import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { dayIn } from '../../registry/index.ts'
import { startClock } from '../change.ts'
import { cancelClock } from '../clocks.ts'
import { releaseUnits } from '../co-handlers.ts'
import { releaseReturned } from '../disputes.ts'
import { dropRequest } from '../drop-request.ts'
import { unitRef } from '../present.ts'
import { NOTHING_BELOW } from '../rules/chain.ts'
import { checkUnit } from '../rules/check-reference.ts'
import { isForeignToStreet } from '../rules/duty-list.ts'
import { runningClock } from '../running-clock.ts'
import { firstStep } from '../steps.ts'
import { type CaseFile, onCase } from '../subject.ts'
import { tellUnit } from '../tell-unit.ts'
import { writeDispatch } from '../write-dispatch.ts'

/** The two answers to the question whether a corrected case is with the right unit. */
export const WRONG_UNIT = ['case.reroute', 'case.stays']

const AT_UNIT = ['dispatched', 'signed']

const onlyCorrected = (kase: CaseFile) => (kase.points_to === null ? 'not_corrected' : null)

function keepNote(ctx: ActContext, kase: CaseFile, words: string): string {
  const note = ctx.id()
  ctx.insert('case_note', {
    city_id: ctx.city.id,
    id: note,
    case_id: kase.id,
    text: words,
    mentions: [],
    by_person: ctx.actor.id,
    at: ctx.now,
  })
  ctx.follow('search.index', { caseId: kase.id })
  return note
}

/**
 * A case whose place or item was corrected goes to the unit that it is by now (CHECKLIST K50), with the whole limit, like
 * after a return that was right: nothing of it is held against the unit that had it by mistake, and it is told.
 */
export const rerouteCase = act({
  name: 'case.reroute',
  on: onCase,
  from: AT_UNIT,
  to: 'dispatched',
  by: ['dispatcher'],
  clause: 'K50 R3',
  primaryIn: AT_UNIT,
  input: z.object({
    unit: z.string().optional().describe('the unit that the correction points to if left out'),
    note: z.string().trim().max(1000).optional().describe('for the unit, never shown to the citizen'),
  }),
  shut: onlyCorrected,
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
  run: (ctx, kase, input, { last, clock }) => {
    const { city } = ctx
    const [sent] = last
    const [running] = clock
    if (!sent || !running) throw new Error(`case ${kase.id} is with a unit without dispatch and clock`)
    const unit = input.unit ?? (kase.points_to as string)
    checkUnit(city, unit)
    if (unit === kase.unit_id) throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'has_it' }] })
    if (isForeignToStreet(city.pack, unit, kase.item))
      throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'not_on_duty_list' }] })
    if (kase.step_id) cancelClock(ctx, kase.step_id)
    releaseReturned(ctx, running, sent.id, dayIn(city, ctx.now))
    const round = kase.round + 1
    const next = startClock(ctx, kase, unit, round, false)
    writeDispatch(ctx, { caseId: kase.id, round, unit, by: ctx.actor.id, note: input.note ?? null })
    ctx.also(
      'case.dispatch',
      { kind: 'case', id: kase.id },
      { unit, item: kase.item, grade: kase.grade, round, ...next.data },
      unit,
    )
    tellUnit(ctx, kase, text('told.rerouted', { unit: unitRef(city, unit)?.name ?? unit }))
    ctx.follow('message.case', { caseId: kase.id, template: 'dispatched' })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit })
    return {
      patch: {
        ...NOTHING_BELOW,
        ...dropRequest(ctx, kase),
        ...releaseUnits(ctx, kase),
        ...next.patch,
        ...firstStep(ctx, { ...kase, ...next.patch, unit_id: unit, round, dispatched_at: ctx.now }, unit),
        unit_id: unit,
        points_to: null,
        co_units: [],
        round,
        handler_id: null,
        dispatched_at: ctx.now,
      },
      unit: kase.unit_id,
      data: {
        round: kase.round,
        pointsTo: unit,
        ...(input.note ? { note: keepNote(ctx, kase, input.note) } : {}),
      },
      answer: { due: next.data.due },
    }
  },
})

/** Or it stays where it is, for a reason: the list is not everything. */
export const leaveCase = act({
  name: 'case.stays',
  on: onCase,
  from: [...AT_UNIT, 'paused', 'on_ledger'],
  by: ['dispatcher'],
  clause: 'K50',
  input: z.object({ reason: z.string().trim().min(4).max(500) }),
  shut: onlyCorrected,
  run: (ctx, kase, { reason }) => {
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { patch: { points_to: null }, data: { note: keepNote(ctx, kase, reason), notTo: kase.points_to } }
  },
})
