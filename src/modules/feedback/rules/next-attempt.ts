import type { CityContext } from '../../../platform/acts/index.ts'

export interface Attempt {
  at: Date
  result: string
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The part of the day (code of the pack) that an instant falls in; null outside the call-back hours. */
export function partOf(city: CityContext, at: Date): string | null {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(city.pack.zone)
  const minute = local.hour * 60 + local.minute
  const part = city.pack.rules.callback.parts.value.find(row => minute >= minutes(row.from) && minute < minutes(row.to))
  return part?.code ?? null
}

/**
 * When to ring again after an attempt that reached nobody: the start of the next part of the day (CHECKLIST K53:
 * attempts at different times), today or on the next day on which calls are made.
 */
export function nextAttempt(city: CityContext, now: Date): Date {
  const { parts, everyDay } = city.pack.rules.callback
  const zone = city.pack.zone
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
  const minute = local.hour * 60 + local.minute
  const starts = parts.value.map(row => minutes(row.from)).sort((a, b) => a - b)
  const later = starts.find(start => start > minute)
  let day = local.toPlainDate()
  if (later === undefined) day = day.add({ days: 1 })
  while (!everyDay.value && !city.calendar.workingDay(day).working) day = day.add({ days: 1 })
  const start = later !== undefined && day.equals(local.toPlainDate()) ? later : (starts[0] ?? 540)
  const time = new Temporal.PlainTime(Math.floor(start / 60), start % 60)
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds)
}

/**
 * Whether a person counts as not reached: enough attempts within the hours of calling, at as many different parts of
 * the day if the pack says so (CHECKLIST K53). An attempt outside those hours is noted, but does not count.
 */
export function isUnreachable(city: CityContext, attempts: readonly Attempt[]): boolean {
  const { unreachable, parts } = city.pack.rules.callback
  const { afterAttempts, differentParts } = unreachable.value
  const tried = attempts.map(row => partOf(city, row.at)).filter(part => part !== null)
  if (tried.length < afterAttempts) return false
  return !differentParts || new Set(tried).size >= Math.min(afterAttempts, parts.value.length)
}
