import type { Calendar } from '../calendar/index.ts'
import type { LimitUnit } from './limit.ts'

const HOUR_MS = 3_600_000

/**
 * A stretch of a clock that is counted in one unit. A clock has one, unless it was extended in another unit or to a fixed
 * instant; each leg starts where the one before it ends.
 */
export type Leg = {
  readonly unit: LimitUnit
  /** In the unit; null when a decision fixed the end. */
  readonly amount: number | null
  readonly fixedEnd: number | null
  /** What pauses took: milliseconds for hours and days, working days (with fractions) for working days. */
  readonly lost: number
}

/** The instant from which a leg counts: hours from the moment, days from the end of the day of the start (民法典 art. 201). */
export function countFrom(calendar: Calendar, unit: LimitUnit, start: number): number {
  const { dayAt, startOfDay } = calendar.days
  return unit === 'hours' ? start : startOfDay(dayAt(start) + 1)
}

/** The first close of business of a worked day at or after an instant. */
function closeAtOrAfter(calendar: Calendar, ms: number): number {
  const { dayAt, closeOf, rollForward } = calendar.days
  const day = rollForward(dayAt(ms))
  return closeOf(day) >= ms ? closeOf(day) : closeOf(rollForward(day + 1))
}

/** Where a leg ends without pauses. */
function nominalEnd(calendar: Calendar, leg: Leg, start: number): number {
  if (leg.fixedEnd !== null) return leg.fixedEnd
  const amount = leg.amount ?? 0
  const { dayAt, closeOf, addWorkingDays } = calendar.days
  if (leg.unit === 'hours') return start + Math.round(amount * HOUR_MS)
  const day = dayAt(start)
  return closeOf(leg.unit === 'workingDays' ? addWorkingDays(day, amount) : day + amount)
}

/**
 * Where a leg ends. Pauses shift it: hours by the time elapsed; working days by the working time lost, which may end it
 * within a day; calendar days by the time elapsed, up to the next close of business. The last calendar day rolls on when
 * it is not worked (民法典 art. 203); a fixed end stands as decided.
 */
export function endOf(calendar: Calendar, leg: Leg, start: number): number {
  const nominal = nominalEnd(calendar, leg, start)
  if (leg.unit === 'hours') return nominal + leg.lost
  if (leg.lost === 0 && (leg.unit === 'workingDays' || leg.fixedEnd !== null)) return nominal
  if (leg.unit === 'days') return closeAtOrAfter(calendar, nominal + leg.lost)
  return calendar.days.atPosition(calendar.days.position(nominal) + leg.lost)
}

/** What a pause takes from a leg, in the unit of `lost`: only time that counts is lost, so nothing on the day of the start. */
export function lossOf(calendar: Calendar, leg: Leg, start: number, from: number, to: number): number {
  const begin = Math.max(from, countFrom(calendar, leg.unit, start))
  if (to <= begin) return 0
  return leg.unit === 'workingDays' ? calendar.days.position(to) - calendar.days.position(begin) : to - begin
}

/** Whether the end of a leg rests on days that no notice has settled yet. Hours never do. */
export function isProvisional(calendar: Calendar, leg: Leg, start: number, end: number): boolean {
  if (leg.unit === 'hours' || (leg.fixedEnd !== null && leg.lost === 0)) return false
  const { dayAt, isAnnounced } = calendar.days
  return !isAnnounced(dayAt(end)) || !isAnnounced(dayAt(start))
}
