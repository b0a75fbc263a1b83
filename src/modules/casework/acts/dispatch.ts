import { z } from 'zod'
import { type Actor, act, areaOf, hasRole, Refusal } from '../../../platform/acts/index.ts'
import { startClock } from '../change.ts'
import { inviteUnits, releaseUnits } from '../co-handlers.ts'
import { openWords } from '../finality.ts'
import { noteDecision } from '../note-decision.ts'
import { proposalFor } from '../proposal.ts'
import { WITH_LEAD } from '../rules/chain.ts'
import { checkItem, checkUnit } from '../rules/check-reference.ts'
import { isForeignToStreet } from '../rules/duty-list.ts'
import { isSampled, reviewShare } from '../rules/sampled.ts'
import { Grade, SealedProposal } from '../shapes.ts'
import { firstStep } from '../steps.ts'
import { onCase } from '../subject.ts'
import { writeDispatch } from '../write-dispatch.ts'

export const dispatchCase = act({
  name: 'case.dispatch',
  on: onCase,
  from: ['accepted', 'raised'],
  to: 'dispatched',
  by: ['dispatcher', 'operator', 'system'],
  area: ['dispatcher', 'operator'],
  clause: 'F6 R3 R5',
  key: 'D',
  primaryIn: ['accepted'],
  input: z.object({
    unit: z.string(),
    item: z.string().optional(),
    grade: Grade.optional(),
    coUnits: z.array(z.string()).max(20).default([]),
    note: z.string().trim().max(1000).optional().describe('for the unit, never shown to the citizen'),
    suggested: z.boolean().default(false).describe('the suggested unit was taken as it was'),
    proposal: SealedProposal.optional(),
  }),
  shut: kase => (kase.item === null || kase.grade === null ? 'not_classified' : null),
  reads: (db, cityId, id) => ({
    byRule: db
      .selectFrom('ruling')
      .select('item')
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('by_rule', '=', true),
  }),
  run: async (ctx, kase, input, { byRule }) => {
    checkUnit(ctx.city, input.unit)
    checkReach(ctx.actor, input.unit)
    for (const unit of input.coUnits) checkUnit(ctx.city, unit, 'coUnits')
    if (input.item) checkItem(ctx.city, input.item)
    const proposal = await proposalFor(ctx, kase.id, 'unit', input.proposal)
    noteDecision(ctx, kase.id, 'unit', input.unit, proposal)
    const item = input.item ?? kase.item
    // Once a street has been right that a matter is a department's, it is not pushed down again (履职清单).
    if (byRule.some(row => row.item === item) && isForeignToStreet(ctx.city.pack, input.unit, item))
      throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'not_on_duty_list' }] })
    const grade = input.grade ?? kase.grade
    const round = kase.round + 1
    if (kase.state === 'raised') openWords(ctx, kase.id)
    const clock = startClock(ctx, { ...kase, item, grade }, input.unit, round, false)
    const dispatched = { ...kase, ...clock.patch, unit_id: input.unit, round, dispatched_at: ctx.now }
    const step = firstStep(ctx, dispatched, input.unit)
    const coUnits = [...new Set(input.coUnits)].filter(unit => unit !== input.unit)
    releaseUnits(ctx, kase)
    const invited = inviteUnits(ctx, dispatched, coUnits, input.note ?? null)
    const by = ctx.actor.kind === 'staff' ? ctx.actor.id : null
    // A case keeps the mark that no person sent it first, whoever has it later (SPEC R3).
    const atOnce = by === null ? (isSampled(kase.id, reviewShare(ctx.city.pack)) ? 'review' : 'sent') : null
    writeDispatch(ctx, { caseId: kase.id, round, unit: input.unit, by, note: input.note ?? null })
    if (input.note && by) {
      ctx.follow('search.index', { caseId: kase.id })
      ctx.insert('case_note', {
        city_id: ctx.city.id,
        id: ctx.id(),
        case_id: kase.id,
        text: input.note,
        mentions: [],
        by_person: by,
        at: ctx.now,
      })
    }
    ctx.follow('message.case', { caseId: kase.id, template: 'dispatched' })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: input.unit })
    return {
      patch: {
        ...clock.patch,
        ...WITH_LEAD,
        open_co: invited.length,
        ...step,
        unit_id: input.unit,
        points_to: null,
        co_units: coUnits,
        item,
        grade,
        round,
        handler_id: null,
        dispatched_at: ctx.now,
        replied_at: null,
        ...(atOnce ? { at_once: atOnce } : {}),
        ...(kase.state === 'raised' ? { verdict: null, rehandled: 0 } : {}),
      },
      unit: input.unit,
      data: {
        unit: input.unit,
        coUnits,
        item,
        grade,
        round,
        suggested: input.suggested,
        ...(proposal ? { proposal } : {}),
        ...(atOnce ? { atOnce } : {}),
        ...clock.data,
      },
      answer: { coHandlers: invited },
    }
  },
})

/** A sub-platform's dispatcher sends to the units of its area, never beyond. */
function checkReach(actor: Actor, unit: string): void {
  if (actor.kind !== 'staff' || hasRole(actor, 'dispatcher', 'operator')) return
  if (!areaOf(actor, 'dispatcher', 'operator').includes(unit))
    throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'not_in_area', vars: { value: unit } }] })
}
