import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { releaseClock, startClock } from '../change.ts'
import { noteDecision } from '../note-decision.ts'
import type { Proposal, Scheme } from '../proposal.ts'
import { WITH_LEAD } from '../rules/chain.ts'
import { checkItem, checkUnit } from '../rules/check-reference.ts'
import { isForeignToStreet } from '../rules/duty-list.ts'
import { firstStep } from '../steps.ts'
import { type CaseFile, onCase } from '../subject.ts'
import { writeDispatch } from '../write-dispatch.ts'

/** The two answers to the question whether the program sent a case rightly. */
export const REVIEWS = ['case.sentRight', 'case.sentWrong']

const LATER = ['dispatched', 'signed', 'disputed', 'paused', 'on_ledger', 'replied', 'raised']

const onlyDrawn = (kase: CaseFile) => (kase.at_once === 'review' ? null : 'not_for_review')

/** What the program decided by itself, with how sure it was. */
const sentBy = (db: Db, cityId: number, id: string) => ({
  sent: db
    .selectFrom('text_decision')
    .select(['scheme', 'source', 'model_version', 'proposed', 'probability'])
    .where('city_id', '=', cityId)
    .where('case_id', '=', id)
    .where('by_person', 'is', null),
})
type Sent = {
  scheme: string
  source: string
  model_version: number | null
  proposed: string | null
  probability: number | null
}

function proposalOf(sent: readonly Sent[], scheme: Scheme): Proposal | undefined {
  const row = sent.find(one => one.scheme === scheme)
  if (!row || row.proposed === null || row.probability === null) return undefined
  return { source: 'model', model: row.model_version, code: row.proposed, probability: row.probability }
}

/** A person looked at what the program sent, and it was right: counted and learned as a person's decision (SPEC R3, K34). */
export const sentRight = act({
  name: 'case.sentRight',
  on: onCase,
  from: LATER,
  by: ['dispatcher'],
  clause: 'R3 K34',
  key: 'Y',
  primaryIn: LATER,
  input: z.object({}),
  shut: onlyDrawn,
  reads: sentBy,
  run: (ctx, kase, _input, { sent }) => {
    for (const scheme of ['item', 'unit'] as const) {
      const proposal = proposalOf(sent, scheme)
      if (proposal) noteDecision(ctx, kase.id, scheme, proposal.code, proposal)
    }
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { patch: { at_once: 'right' } }
  },
})

/**
 * It was wrong: counted as an overrule and learned. A case that nobody has signed for goes to the right unit with the
 * whole limit; one that a unit has taken stays there, and goes by return and ruling like any other.
 */
export const sentWrong = act({
  name: 'case.sentWrong',
  on: onCase,
  from: LATER,
  by: ['dispatcher'],
  clause: 'R3 K34',
  key: 'U',
  primaryIn: LATER,
  input: z.object({ unit: z.string(), item: z.string().optional() }),
  shut: onlyDrawn,
  reads: sentBy,
  run: (ctx, kase, input, { sent }) => {
    checkUnit(ctx.city, input.unit)
    if (input.item) checkItem(ctx.city, input.item)
    const item = input.item ?? kase.item
    const was = { item: proposalOf(sent, 'item'), unit: proposalOf(sent, 'unit') }
    if (input.unit === was.unit?.code && item === was.item?.code)
      throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'same_as_sent' }] })
    if (isForeignToStreet(ctx.city.pack, input.unit, item))
      throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'not_on_duty_list' }] })
    if (was.item && item) noteDecision(ctx, kase.id, 'item', item, was.item)
    if (was.unit) noteDecision(ctx, kase.id, 'unit', input.unit, was.unit)
    const base = { item, right: input.unit, was: kase.unit_id }
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: input.unit })
    ctx.follow('search.index', { caseId: kase.id })
    if (kase.state !== 'dispatched' || input.unit === kase.unit_id)
      return { patch: { at_once: 'wrong', item }, data: { ...base, moved: false } }
    releaseClock(ctx, kase)
    const round = kase.round + 1
    const next = startClock(ctx, { ...kase, item }, input.unit, round, false)
    writeDispatch(ctx, { caseId: kase.id, round, unit: input.unit, by: ctx.actor.id })
    ctx.also(
      'case.dispatch',
      { kind: 'case', id: kase.id },
      { unit: input.unit, item, round, ...next.data },
      input.unit,
    )
    ctx.follow('message.case', { caseId: kase.id, template: 'dispatched' })
    return {
      patch: {
        at_once: 'wrong',
        ...next.patch,
        ...WITH_LEAD,
        open_co: 0,
        ...firstStep(ctx, { ...kase, ...next.patch, unit_id: input.unit, round, dispatched_at: ctx.now }, input.unit),
        unit_id: input.unit,
        points_to: null,
        co_units: [],
        item,
        round,
        handler_id: null,
        dispatched_at: ctx.now,
      },
      data: { ...base, moved: true },
      answer: { due: next.data.due },
    }
  },
})
