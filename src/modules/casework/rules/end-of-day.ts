import type { CityContext } from '../../../platform/acts/index.ts'
import { civilDay } from '../../../rules/clock/index.ts'

/** Midnight that ends the civil day of an instant in the city. */
export function endOfDay(city: CityContext, at: Date, plusDays = 0): Date {
  const { zone } = city.pack
  const { day, end } = civilDay(zone, at.getTime())
  if (plusDays === 0) return new Date(end)
  return new Date(
    Temporal.PlainDate.from(day)
      .add({ days: 1 + plusDays })
      .toZonedDateTime(zone).epochMilliseconds,
  )
}
