import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { dayIn } from '../../registry/index.ts'
import { rebasedOf, runningClock } from '../running-clock.ts'
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
  reads: runningClock,
  run: (ctx, kase, _input, { clock, facts }) => {
    const [running] = clock
    const rebased = running && rebasedOf(ctx, running, facts)
    if (!running || !rebased) throw new Refusal('nothing_to_rebase', { status: 409 })
    const dueDay = dayIn(ctx.city, rebased.due)
    ctx.write(
      ctx.db
        .updateTable('clock')
        .set({
          due_at: rebased.due,
          due_day: dueDay,
          provisional: rebased.provisional,
          calendar_version: ctx.city.calendar.version,
          next_at: rebased.nextAt,
        })
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', running.id),
    )
    if (rebased.moved) ctx.follow('message.case', { caseId: kase.id, template: 'dispatched' })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return {
      patch: { due_at: rebased.due },
      data: { round: kase.round, dueDay, moved: rebased.moved, calendar: ctx.city.calendar.version },
    }
  },
})
