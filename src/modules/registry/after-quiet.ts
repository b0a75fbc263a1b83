import type { CityContext } from '../../platform/acts/index.ts'

/** The first instant from `now` on that is not in the pack's quiet hours. */
export function afterQuiet(city: CityContext, now: Date): Date {
  const { from, to } = city.pack.rules.messages.quiet.value
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(city.pack.zone)
  const time = local.toPlainTime()
  const [start, end] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)]
  const atOrAfter = (a: Temporal.PlainTime, b: Temporal.PlainTime) => Temporal.PlainTime.compare(a, b) >= 0
  const overnight = Temporal.PlainTime.compare(start, end) > 0
  const quiet = overnight
    ? atOrAfter(time, start) || !atOrAfter(time, end)
    : atOrAfter(time, start) && !atOrAfter(time, end)
  if (!quiet) return now
  const day = overnight && atOrAfter(time, start) ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate()
  return new Date(day.toZonedDateTime({ timeZone: city.pack.zone, plainTime: end }).epochMilliseconds)
}
