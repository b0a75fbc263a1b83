import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { dayIn } from '../../registry/index.ts'
import { startClock } from '../change.ts'
import { openWords } from '../finality.ts'
import { checkItem, checkUnit } from '../rules/check-reference.ts'
import { Grade } from '../shapes.ts'
import { onCase } from '../subject.ts'

export const dispatchCase = act({
  name: 'case.dispatch',
  on: onCase,
  from: ['accepted', 'disputed', 'raised'],
  to: 'dispatched',
  by: ['dispatcher', 'operator'],
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
    for (const unit of input.coUnits) checkUnit(ctx.city, unit, 'coUnits')
    if (input.item) checkItem(ctx.city, input.item)
    const item = input.item ?? kase.item
    const grade = input.grade ?? kase.grade
    const round = kase.round + 1
    if (kase.state === 'raised') openWords(ctx, kase.id)
    const clock = startClock(ctx, { ...kase, item, grade }, input.unit, round, false)
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
    if (input.note && by)
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
    ctx.follow('message.case', { caseId: kase.id, template: 'dispatched' })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: input.unit })
    return {
      patch: {
        ...clock.patch,
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
