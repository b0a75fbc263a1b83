import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { dueAt } from '../../../rules/clock/index.ts'
import { dayIn } from '../../registry/index.ts'
import { releaseClock } from '../change.ts'
import { checkListed, checkUnit } from '../rules/check-reference.ts'
import { onCase } from '../subject.ts'

export const returnCase = act({
  name: 'case.return',
  on: onCase,
  from: ['dispatched', 'signed'],
  to: 'disputed',
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'R11 K66',
  key: 'T',
  input: z.object({
    ground: z.string(),
    reason: z.string().trim().min(10).max(1000),
    proposedUnit: z.string().optional().describe('who should have it instead'),
  }),
  shut: (kase, _actor, city, now) => {
    if (kase.verdict === 'dissatisfied') return 'return_not_again'
    if (!kase.dispatched_at) return null
    const start = Temporal.Instant.fromEpochMilliseconds(kase.dispatched_at.getTime())
    const { due } = dueAt(city.calendar, start, city.pack.rules.returns.window.value)
    return now.getTime() > due.epochMilliseconds ? 'return_too_late' : null
  },
  reads: (db, cityId, id) => ({
    last: db
      .selectFrom('dispatch')
      .select('id')
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .orderBy('at', 'desc')
      .limit(1),
  }),
  run: (ctx, kase, input, { last }) => {
    checkListed(ctx.city.pack.rules.returns.bases, input.ground, 'ground')
    if (input.proposedUnit) checkUnit(ctx.city, input.proposedUnit, 'proposedUnit')
    const day = dayIn(ctx.city, ctx.now)
    ctx.write(
      ctx.db
        .updateTable('dispatch')
        .set({
          returned_at: ctx.now,
          returned_day: day,
          return_ground: input.ground,
          return_reason: input.reason,
          proposed_unit: input.proposedUnit ?? null,
        })
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', last[0]?.id ?? ''),
    )
    releaseClock(ctx, kase)
    ctx.follow('search.index', { caseId: kase.id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return {
      patch: { unit_id: null, handler_id: null, due_at: null, clock_id: null, limit_text: null },
      unit: kase.unit_id,
      data: {
        unit: kase.unit_id,
        round: kase.round,
        day,
        ground: input.ground,
        proposedUnit: input.proposedUnit ?? null,
      },
    }
  },
})
