import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { stopClock } from '../clocks.ts'
import { onCoHandler } from '../co-handlers.ts'

/** A co-handling unit's own opinion; the lead's answer shows it. */
export const answerAsCoHandler = act({
  name: 'coHandler.answer',
  on: onCoHandler,
  path: '/api/co-handlers/{id}/answer',
  from: ['asked'],
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'F6 K65',
  input: z.object({ opinion: z.string().trim().min(4).max(2000) }),
  run: (ctx, co, input) => {
    const onTime = stopClock(ctx, { id: co.clock_id, due_at: co.due_at })
    ctx.write(
      ctx.db
        .updateTable('case_file')
        .set(eb => ({ open_co: eb('open_co', '-', 1), version: eb('version', '+', 1) }))
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', co.case_id)
        .where('open_co', '>', 0),
    )
    ctx.also(
      'case.coAnswered',
      { kind: 'case', id: co.case_id },
      { coHandler: co.id, unit: co.unit_id, onTime },
      co.unit_id,
    )
    ctx.announce('case', { id: co.case_id })
    ctx.announce('co-handling', { unit: co.unit_id })
    return {
      to: 'answered',
      patch: { opinion: input.opinion, answered_by: ctx.actor.id, answered_at: ctx.now, on_time: onTime },
      data: { case: co.case_id, unit: co.unit_id, onTime },
    }
  },
})
