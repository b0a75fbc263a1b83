import { type CityContext, Refusal } from '../../../platform/acts/index.ts'
import { dueAt, type Limit } from '../../../rules/clock/index.ts'
import { endOfDay } from '../../casework/index.ts'

/** The last moment of a day, so that it is told as that day. */
const lastOf = (city: CityContext, at: Date) => new Date(endOfDay(city, at).getTime() - 1)

/** The end of the last day that the pack allows for an answer from outside, from now on. */
export function longestUntil(city: CityContext, longest: Limit, now: Date): Date {
  const { due } = dueAt(city.calendar, Temporal.Instant.fromEpochMilliseconds(now.getTime()), longest)
  return lastOf(city, new Date(due.epochMilliseconds))
}

/**
 * The end of the day until which an answer is waited for; the longest if none is named.
 * @throws Refusal bad_input until (not_later, too_long)
 */
export function untilOf(city: CityContext, longest: Limit, day: string | undefined, now: Date): Date {
  const last = longestUntil(city, longest, now)
  if (day === undefined) return last
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: city.pack.zone, plainTime: '12:00' })
  const until = lastOf(city, new Date(noon.epochMilliseconds))
  const refuse = (code: string) => new Refusal('bad_input', { fields: [{ path: 'until', code }] })
  if (until <= now) throw refuse('not_later')
  if (until > last) throw refuse('too_long')
  return until
}
