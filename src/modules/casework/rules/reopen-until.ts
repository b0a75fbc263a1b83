import type { CityContext } from '../../../platform/acts/index.ts'
import { dueAt } from '../../../rules/clock/index.ts'
import { endOfDay } from './end-of-day.ts'

/**
 * Until when a citizen may say "not solved" after closing: to the end of the last of the pack's published days, as people
 * read it, not to the close of an office (CHECKLIST K16).
 */
export function reopenUntil(city: CityContext, closedAt: Date): Date {
  const start = Temporal.Instant.fromEpochMilliseconds(closedAt.getTime())
  const { due } = dueAt(city.calendar, start, city.pack.rules.notSatisfied.reopenWithin.value)
  return new Date(endOfDay(city, new Date(due.epochMilliseconds)).getTime() - 1)
}
