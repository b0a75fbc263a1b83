import type { CityContext } from '../../../platform/acts/index.ts'
import { dueAt, type Limit } from '../../../rules/clock/index.ts'
import { endOfDay } from './end-of-day.ts'

export const TIME_KINDS = ['extend', 'pause', 'ledger'] as const
export type TimeKind = (typeof TIME_KINDS)[number]

/** The grounds of the pack for a kind of request for more time. */
export function groundsOf(
  city: CityContext,
  kind: TimeKind,
): readonly { code: string; name: { zh: string; en: string } }[] {
  const { clock, extension, longTerm } = city.pack.rules
  return { extend: extension.grounds, pause: clock.pauseGrounds, ledger: longTerm.grounds }[kind]
}

/**
 * When a request would end: a new date ends with the business of that day, a pause with the day itself.
 * @returns null if the day is not worked (extensions and long-term dates have to be met by somebody)
 */
export function endOf(city: CityContext, kind: TimeKind, day: string): Date | null {
  const date = Temporal.PlainDate.from(day)
  const close = city.calendar.closeOfBusiness(date)
  if (kind !== 'pause') return close && new Date(close.epochMilliseconds)
  return endOfDay(
    city,
    new Date(date.toZonedDateTime({ timeZone: city.pack.zone, plainTime: '12:00' }).epochMilliseconds),
  )
}

/** The latest end that the pack allows: an extension runs on from the due, all else from now. */
export function latestEnd(city: CityContext, kind: TimeKind, ground: string, due: Date, now: Date): Date {
  const { clock, extension, longTerm } = city.pack.rules
  const pause = clock.pauseGrounds.find(row => row.code === ground)?.longest
  const limit: Limit | undefined = { extend: extension.longest.value, pause, ledger: longTerm.longest.value }[kind]
  if (!limit) throw new RangeError(`no ground ${ground} to ${kind}`)
  const from = kind === 'extend' ? due : now
  const last = dueAt(city.calendar, Temporal.Instant.fromEpochMilliseconds(from.getTime()), limit).due
  return endOfDay(city, new Date(last.epochMilliseconds))
}
