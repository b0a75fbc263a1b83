/** A civil day of a zone. */
export interface CivilDay {
  /** YYYY-MM-DD */
  day: string
  /** its first millisecond, since 1970 UTC */
  start: number
  /** the first millisecond after it */
  end: number
}

/** Days asked for last, by zone: nearly every question is about today or about a day on which something falls due. */
const known = new Map<string, CivilDay[]>()
const KEPT = 16

/**
 * The civil day of a moment.
 * @param at milliseconds since 1970 UTC
 * @throws RangeError if there is no such zone, or no such moment
 */
export function civilDay(zone: string, at: number): CivilDay {
  const days = known.get(zone) ?? []
  const before = days.find(({ start, end }) => start <= at && at < end)
  if (before) return before
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
  const found = {
    day: date.toString(),
    start: date.toZonedDateTime(zone).epochMilliseconds,
    end: date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds,
  }
  known.set(zone, [found, ...days.slice(0, KEPT - 1)])
  return found
}
