import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import { dayIn } from '../../registry/index.ts'
import { type HandleClock, rebasedOf, runningClock, runningStep } from '../running-clock.ts'
import { onCase } from '../subject.ts'

/** A due in a year that was not yet announced is reckoned again once its calendar is known (DESIGN 4). */
export const rebaseCase = act({
  name: 'case.rebase',
  on: onCase,
  from: ['dispatched', 'signed', 'on_ledger'],
  by: ['system'],
  hidden: true,
  clause: 'DESIGN 4',
  input: z.object({}),
  reads: (db, cityId, id) => ({ ...runningClock(db, cityId, id), ...runningStep(db, cityId, id) }),
  run: (ctx, kase, _input, { clock, facts, step, stepFacts }) => {
    const [running] = clock
    const rebased = running && rebasedOf(ctx, running, facts)
    if (!running || !rebased) throw new Refusal('nothing_to_rebase', { status: 409 })
    const dueDay = keepRebased(ctx, running, rebased)
    const below = step[0] && rebasedOf(ctx, step[0], stepFacts)
    if (step[0] && below) keepRebased(ctx, step[0], below)
    if (rebased.moved) ctx.follow('message.case', { caseId: kase.id, template: 'dispatched' })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return {
      patch: { due_at: rebased.due, ...(below ? { step_due: below.due } : {}) },
      data: { round: kase.round, dueDay, moved: rebased.moved, calendar: ctx.city.calendar.version },
    }
  },
})

type Rebased = NonNullable<ReturnType<typeof rebasedOf>>

function keepRebased(ctx: ActContext, clock: HandleClock, { due, provisional, nextAt }: Rebased): string {
  const dueDay = dayIn(ctx.city, due)
  ctx.write(
    ctx.db
      .updateTable('clock')
      .set({
        due_at: due,
        due_day: dueDay,
        provisional,
        calendar_version: ctx.city.calendar.version,
        next_at: nextAt,
      })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', clock.id),
  )
  return dueDay
}
