import type { ActContext, CityContext } from '../../platform/acts/index.ts'
import { dueAt, type Limit } from '../../rules/clock/index.ts'
import { dayIn, limitText } from '../registry/index.ts'

interface Terms {
  /** what the limit is for: handle, arbitrate, extend, whistle, slip … */
  kind: string
  /** who must keep it */
  unit: string
  person?: string | null
  limit: Limit
  round?: number
  /** version of the pack whose limit it is; the one in force if not given */
  packVersion?: string
  /** the act's moment if not given */
  start?: Date
}

/** A limit on a case, on something of a case (it shows on the case's page), or on something that stands alone. */
export type NewClock = Terms & ({ caseId: string; subject?: Subject } | { caseId: null; subject: Subject })

interface Subject {
  kind: string
  id: string
}

/** When a limit ends, in the city's calendar. Instants are exact to the millisecond (DESIGN 4). */
export function dueOf(city: CityContext, start: Date, limit: Limit) {
  const instant = Temporal.Instant.fromEpochMilliseconds(start.getTime())
  const { due, provisional, calendarVersion } = dueAt(city.calendar, instant, limit)
  return { due: new Date(due.epochMilliseconds), provisional, calendarVersion, text: limitText(limit) }
}

/**
 * Starts a limit on anything (DESIGN 3, clock): one table for all of them, one ticker. What it answers goes into the
 * ledger entry of the act that started it.
 */
export function openClock(ctx: ActContext, clock: NewClock) {
  const start = clock.start ?? ctx.now
  const { due, provisional, calendarVersion, text } = dueOf(ctx.city, start, clock.limit)
  const id = ctx.id()
  const dueDay = dayIn(ctx.city, due)
  ctx.write(
    ctx.db.insertInto('clock').values({
      city_id: ctx.city.id,
      id,
      case_id: clock.caseId,
      ...(clock.subject ? { subject_kind: clock.subject.kind, subject_id: clock.subject.id } : {}),
      person_id: clock.person ?? null,
      kind: clock.kind,
      round: clock.round ?? 1,
      unit_id: clock.unit,
      limit_text: text,
      started_at: start,
      due_at: due,
      due_day: dueDay,
      calendar_version: calendarVersion,
      pack_version: clock.packVersion ?? ctx.city.pack.version,
      provisional,
      stopped_at: null,
      on_time: null,
    }),
  )
  return { id, due, dueDay, text, provisional, calendarVersion }
}

/** Stops a running limit and freezes its verdict. @returns whether it was kept */
export function stopClock(ctx: ActContext, clock: { id: string; due_at: Date }): boolean {
  const onTime = ctx.now.getTime() <= clock.due_at.getTime()
  endClock(ctx, clock.id, { on_time: onTime })
  return onTime
}

/** Ends a limit that never was the unit's to keep: withdrawn, taken back, overtaken by events. */
export const cancelClock = (ctx: ActContext, id: string): void => endClock(ctx, id, { cancelled: true })

function endClock(ctx: ActContext, id: string, verdict: { on_time: boolean } | { cancelled: true }): void {
  ctx.write(
    ctx.db
      .updateTable('clock')
      .set({ stopped_at: ctx.now, ...verdict })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', id),
  )
}
