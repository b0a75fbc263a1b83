import type { CityContext } from '../../../platform/acts/index.ts'
import { dueAt } from '../../../rules/clock/index.ts'

/** Until when a citizen may say "not solved" after closing: the pack's published days (CHECKLIST K16). */
export function reopenUntil(city: CityContext, closedAt: Date): Date {
  const start = Temporal.Instant.fromEpochMilliseconds(closedAt.getTime())
  return new Date(dueAt(city.calendar, start, city.pack.rules.notSatisfied.reopenWithin.value).due.epochMilliseconds)
}
