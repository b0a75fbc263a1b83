import type { CityContext } from '../../platform/acts/index.ts'
import type { Pack } from './pack/index.ts'

/** The latest answer of each pack, by the minute: quiet hours begin and end with one. */
const answered = new WeakMap<Pack, { minute: number; end: Date | null }>()

/** The first instant from `now` on that is not in the pack's quiet hours. */
export function afterQuiet(city: CityContext, now: Date): Date {
  const minute = Math.floor(now.getTime() / 60_000)
  let known = answered.get(city.pack)
  if (known?.minute !== minute) {
    known = { minute, end: endOfQuiet(city, now) }
    answered.set(city.pack, known)
  }
  return known.end ?? now
}

/** When the quiet hours end in which this instant lies; null if it lies in none. */
function endOfQuiet(city: CityContext, now: Date): Date | null {
  const { from, to } = city.pack.rules.messages.quiet.value
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(city.pack.zone)
  const time = local.toPlainTime()
  const [start, end] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)]
  const atOrAfter = (a: Temporal.PlainTime, b: Temporal.PlainTime) => Temporal.PlainTime.compare(a, b) >= 0
  const overnight = Temporal.PlainTime.compare(start, end) > 0
  const quiet = overnight
    ? atOrAfter(time, start) || !atOrAfter(time, end)
    : atOrAfter(time, start) && !atOrAfter(time, end)
  if (!quiet) return null
  const day = overnight && atOrAfter(time, start) ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate()
  return new Date(day.toZonedDateTime({ timeZone: city.pack.zone, plainTime: end }).epochMilliseconds)
}
