import { type CivilDay, civilDay, DAY_MS, yearOf } from './civil-day.ts'
import type { Settings } from './settings.ts'
import { instantMs, isAnnounced, type YearTable } from './year-table.ts'

/**
 * The arithmetic of a calendar on plain numbers: civil days and epoch milliseconds. It is what the clock rules count with, a
 * microsecond or less a step; everyone else uses the dates and instants of `Calendar`.
 *
 * A *position* is working time measured in working days: it grows by 1 over the frames of each working day and stands still
 * outside them. Only differences of positions of one calendar mean anything.
 */
export type DayArithmetic = {
  /** The civil day of an instant in the calendar's zone. */
  readonly dayAt: (ms: number) => CivilDay
  readonly startOfDay: (day: CivilDay) => number
  /** The end of the day's last frame by the season, also for a day that is not worked. */
  readonly closeOf: (day: CivilDay) => number
  readonly isWorking: (day: CivilDay) => boolean
  readonly isAnnounced: (day: CivilDay) => boolean
  /** The n-th working day after a day (n from 1). */
  readonly addWorkingDays: (day: CivilDay, n: number) => CivilDay
  /** The day itself if it is worked, else the next that is. */
  readonly rollForward: (day: CivilDay) => CivilDay
  /** Working days in (from, to]. */
  readonly workingDaysBetween: (from: CivilDay, to: CivilDay) => number
  /** Milliseconds of working frames between two instants. */
  readonly workingMs: (from: number, to: number) => number
  readonly position: (ms: number) => number
  /** The earliest instant at a position: a whole number is a close of business, never the next morning. */
  readonly atPosition: (position: number) => number
}

// A hundred-millionth of a working day, 0.3 ms: wipes out the noise of many added fractions, so that a whole day ends at the
// close of business and not, by a hair, the next morning. Only the way back to an instant is rounded: rounded parts would
// add up to more than this.
const GRAIN = 1e8
const snap = (position: number) => Math.round(position * GRAIN) / GRAIN

export function dayArithmetic(settings: Settings, years: (year: number) => YearTable): DayArithmetic {
  const before = new Map<number, number>()
  let current: YearTable | undefined

  const yearTable = (year: number): YearTable => {
    if (current?.year === year) return current
    current = years(year)
    return current
  }
  const tableOf = (day: CivilDay): YearTable => {
    if (current && day >= current.first && day < current.first + current.working.length) return current
    return yearTable(yearOf(day))
  }

  /** Working days before 1 January of a year, counted from the first year this calendar was asked about. */
  const workedBefore = (year: number): number => {
    let known = before.get(year)
    if (known !== undefined) return known
    if (before.size === 0) {
      before.set(year, 0)
      return 0
    }
    const years = [...before.keys()]
    const [low, high] = [Math.min(...years), Math.max(...years)]
    for (let y = high; y < year; y++) before.set(y + 1, (before.get(y) ?? 0) + yearTable(y).list.length)
    for (let y = low; y > year; y--) before.set(y - 1, (before.get(y) ?? 0) - yearTable(y - 1).list.length)
    known = before.get(year)
    return known ?? 0
  }
  /** Working days up to and including a day, on the same count. */
  const count = (day: CivilDay): number => {
    const table = tableOf(day)
    return workedBefore(table.year) + (table.rank[day - table.first] ?? 0)
  }
  /** The working day that is number n on that count, looked for from a year onwards or back. */
  const nth = (n: number, year: number): CivilDay => {
    let y = year
    while (n <= workedBefore(y)) y--
    while (n > workedBefore(y + 1)) y++
    return yearTable(y).list[n - workedBefore(y) - 1] ?? 0
  }

  const dayAt = (ms: number): CivilDay => {
    // Zones lie within a day of UTC, so one step of correction is enough.
    const guess = Math.floor(ms / DAY_MS)
    for (const day of [guess, guess + 1, guess - 1]) {
      const table = tableOf(day)
      const i = day - table.first
      if (ms >= (table.startMs[i] ?? 0) && ms < (table.startMs[i + 1] ?? 0)) return day
    }
    throw new RangeError(`No civil day for ${ms} in ${settings.zone}`)
  }
  const framesMs = (day: CivilDay): { from: number; to: number }[] => {
    const table = tableOf(day)
    const i = day - table.first
    return (table.frames[i] ?? []).map(frame => ({
      from: instantMs(table, settings.zone, i, frame.from),
      to: instantMs(table, settings.zone, i, frame.to),
    }))
  }
  const closeOf = (day: CivilDay): number => {
    const table = tableOf(day)
    const i = day - table.first
    return instantMs(table, settings.zone, i, table.frames[i]?.at(-1)?.to ?? 0)
  }
  const isWorking = (day: CivilDay): boolean => {
    const table = tableOf(day)
    return table.working[day - table.first] === 1
  }
  const frameTotal = (day: CivilDay) => framesMs(day).reduce((sum, f) => sum + f.to - f.from, 0)
  /** Working milliseconds of a worked day up to an instant. */
  const workedOn = (day: CivilDay, ms: number): number =>
    isWorking(day) ? framesMs(day).reduce((sum, f) => sum + Math.max(0, Math.min(ms, f.to) - f.from), 0) : 0

  const addWorkingDays = (day: CivilDay, n: number) => nth(count(day) + n, yearOf(day))
  const workingDaysBetween = (from: CivilDay, to: CivilDay) => count(to) - count(from)

  return {
    dayAt,
    startOfDay: day => tableOf(day).startMs[day - tableOf(day).first] ?? 0,
    closeOf,
    isWorking,
    isAnnounced: day => isAnnounced(settings, day),
    addWorkingDays,
    rollForward: day => (isWorking(day) ? day : addWorkingDays(day, 1)),
    workingDaysBetween,
    workingMs: (from, to) => {
      const [first, last] = [dayAt(from), dayAt(to)]
      let sum = workedOn(last, to) - workedOn(first, from)
      for (let day = first; day < last; day++) if (isWorking(day)) sum += frameTotal(day)
      return sum
    },
    position: ms => {
      const day = dayAt(ms)
      const whole = count(day)
      return isWorking(day) ? whole - 1 + workedOn(day, ms) / frameTotal(day) : whole
    },
    atPosition: position => {
      const at = snap(position)
      const n = Math.ceil(at)
      const day = nth(n, current?.year ?? yearOf(civilDay(1970, 1, 1)))
      let left = (at - (n - 1)) * frameTotal(day)
      for (const frame of framesMs(day)) {
        if (left <= frame.to - frame.from) return Math.round(frame.from + left)
        left -= frame.to - frame.from
      }
      return closeOf(day)
    },
  }
}
