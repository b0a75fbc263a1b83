import type { CityContext } from '../../../platform/acts/index.ts'

/** Midnight that ends the civil day of an instant in the city. */
export function endOfDay(city: CityContext, at: Date, plusDays = 0): Date {
  const date = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(city.pack.zone).toPlainDate()
  return new Date(date.add({ days: 1 + plusDays }).toZonedDateTime(city.pack.zone).epochMilliseconds)
}
