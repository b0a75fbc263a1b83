import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { type ClockChange, cancelClock } from '../clocks.ts'
import { addFact, moveStep, runningClock, runningStep } from '../running-clock.ts'
import { onCase } from '../subject.ts'

/** Work goes on: by the unit, or by itself when the ground of the pause has ended (DESIGN 4). */
export const resumeCase = act({
  name: 'case.resume',
  on: onCase,
  from: ['paused', 'on_ledger'],
  to: 'signed',
  by: ['handler', 'unit_head', 'supervisor', 'system'],
  within: ['handler', 'unit_head'],
  clause: 'K67 DESIGN 4',
  key: 'G',
  primaryIn: ['paused', 'on_ledger'],
  input: z.object({}),
  reads: (db, cityId, id) => ({
    reviews: db
      .selectFrom('clock')
      .select('id')
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('kind', '=', 'review')
      .where('stopped_at', 'is', null),
    ...runningClock(db, cityId, id),
    ...runningStep(db, cityId, id),
  }),
  run: (ctx, kase, _input, { reviews, clock, facts, step, stepFacts }) => {
    const [running] = clock
    if (!running) throw new Error(`case ${kase.id} is ${kase.state} without a clock`)
    for (const row of reviews) cancelClock(ctx, row.id)
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    if (running.paused_at === null) return { data: { round: kase.round } }
    const now = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime())
    const fact: ClockChange = { type: 'resumed', at: now }
    const moved = addFact(ctx, running, facts, fact)
    const below = moveStep(ctx, step[0], stepFacts, fact, { from: running.due_at, to: moved.due })
    ctx.follow('message.case', { caseId: kase.id, template: 'resumed' })
    return {
      patch: { due_at: moved.due, paused_at: null, paused_until: null, waiting: null, ...below.patch },
      data: { round: kase.round, dueDay: moved.dueDay, ...below.data },
    }
  },
})
