import type { CityContext } from '../../../platform/acts/index.ts'
import { dueAt } from '../../../rules/clock/index.ts'

/** From when on somebody may urge again; null if they have not yet. */
export function urgeAgainAt(city: CityContext, last: Date | null): Date | null {
  if (!last) return null
  const start = Temporal.Instant.fromEpochMilliseconds(last.getTime())
  return new Date(dueAt(city.calendar, start, city.pack.rules.urging.every.value).due.epochMilliseconds)
}
