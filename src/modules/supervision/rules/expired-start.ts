import type { Calendar } from '../../../rules/calendar/index.ts'
import { dueAt, type Limit } from '../../../rules/clock/index.ts'

const YEAR_MS = 366 * 86_400_000

/**
 * The latest moment such that a limit begun then is over by now: so a list of what is late by a limit can be asked of the
 * database by its start. Dues never go back as starts go on, so halving finds it, to the second.
 */
export function expiredStart(calendar: Calendar, limit: Limit, now: Date): Date {
  let early = now.getTime() - YEAR_MS
  let late = now.getTime()
  while (late - early > 1000) {
    const middle = Math.floor((early + late) / 2)
    const { due } = dueAt(calendar, Temporal.Instant.fromEpochMilliseconds(middle), limit)
    if (due.epochMilliseconds < now.getTime()) early = middle
    else late = middle
  }
  return new Date(early)
}
