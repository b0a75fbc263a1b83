import { z } from 'zod'
import { type Actor, act, areaOf, type CityContext, hasRole, Refusal } from '../../../platform/acts/index.ts'
import { dayIn } from '../../registry/index.ts'
import { startClock } from '../change.ts'
import { openWords } from '../finality.ts'
import { NO_STEP, WITH_LEAD } from '../rules/chain.ts'
import { checkItem, checkUnit } from '../rules/check-reference.ts'
import { Grade } from '../shapes.ts'
import { openStep } from '../steps.ts'
import { onCase } from '../subject.ts'

export const dispatchCase = act({
  name: 'case.dispatch',
  on: onCase,
  from: ['accepted', 'disputed', 'raised'],
  to: 'dispatched',
  by: ['dispatcher', 'operator'],
  area: ['dispatcher', 'operator'],
  clause: 'F6 R3 R5',
  key: 'D',
  primaryIn: ['accepted', 'disputed'],
  input: z.object({
    unit: z.string(),
    item: z.string().optional(),
    grade: Grade.optional(),
    coUnits: z.array(z.string()).max(20).default([]),
    note: z.string().trim().max(1000).optional().describe('for the unit, never shown to the citizen'),
    suggested: z.boolean().default(false).describe('the suggested unit was taken as it was'),
  }),
  shut: kase => (kase.item === null || kase.grade === null ? 'not_classified' : null),
  run: (ctx, kase, input) => {
    checkUnit(ctx.city, input.unit)
    checkReach(ctx.actor, input.unit)
    for (const unit of input.coUnits) checkUnit(ctx.city, unit, 'coUnits')
    if (input.item) checkItem(ctx.city, input.item)
    const item = input.item ?? kase.item
    const grade = input.grade ?? kase.grade
    const round = kase.round + 1
    if (kase.state === 'raised') openWords(ctx, kase.id)
    const clock = startClock(ctx, { ...kase, item, grade }, input.unit, round, false)
    const dispatched = { ...kase, ...clock.patch, unit_id: input.unit, round, dispatched_at: ctx.now }
    const step = isPlatform(ctx.city, input.unit) ? openStep(ctx, dispatched, input.unit, null) : NO_STEP
    const by = ctx.actor.kind === 'staff' ? ctx.actor.id : null
    ctx.write(
      ctx.db.insertInto('dispatch').values({
        city_id: ctx.city.id,
        id: ctx.id(),
        case_id: kase.id,
        round,
        unit_id: input.unit,
        at: ctx.now,
        on_day: dayIn(ctx.city, ctx.now),
        by_person: by,
        returned_at: null,
        returned_day: null,
        return_ground: null,
        return_reason: null,
        proposed_unit: null,
      }),
    )
    if (input.note && by) {
      ctx.follow('search.index', { caseId: kase.id })
      ctx.write(
        ctx.db.insertInto('case_note').values({
          city_id: ctx.city.id,
          id: ctx.id(),
          case_id: kase.id,
          text: input.note,
          mentions: [],
          by_person: by,
          at: ctx.now,
        }),
      )
    }
    ctx.follow('message.case', { caseId: kase.id, template: 'dispatched' })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: input.unit })
    return {
      patch: {
        ...clock.patch,
        ...WITH_LEAD,
        ...step,
        unit_id: input.unit,
        co_units: input.coUnits,
        item,
        grade,
        round,
        handler_id: null,
        dispatched_at: ctx.now,
        replied_at: null,
        ...(kase.state === 'raised' ? { verdict: null, rehandled: 0 } : {}),
      },
      unit: input.unit,
      data: { unit: input.unit, coUnits: input.coUnits, item, grade, round, suggested: input.suggested, ...clock.data },
    }
  },
})

/** A sub-platform hands on inside its own part of the tree, so its limit for that starts at once (SPEC F1). */
const isPlatform = (city: CityContext, unit: string) => city.pack.units.get(unit)?.kind === 'county'

/** A sub-platform's dispatcher sends to the units of its area, never beyond. */
function checkReach(actor: Actor, unit: string): void {
  if (actor.kind !== 'staff' || hasRole(actor, 'dispatcher', 'operator')) return
  if (!areaOf(actor, 'dispatcher', 'operator').includes(unit))
    throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'not_in_area', vars: { value: unit } }] })
}
