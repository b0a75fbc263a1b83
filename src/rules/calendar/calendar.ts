import { dateOf, dayOf } from './civil-day.ts'
import { type DayArithmetic, dayArithmetic } from './day-arithmetic.ts'
import type { DayName } from './national-days.ts'
import { type CalendarSettings, readSettings } from './settings.ts'
import { yearTables } from './year-table.ts'

/** A stretch of working hours, wall clock of the city. */
export type Frame = { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime }

export type WorkingDay = {
  readonly working: boolean
  /** Name of the holiday, or for a make-up day of the holiday it makes up for; none for ordinary days and weekends. */
  readonly name?: DayName
  /** Whether the State Council's notice (or the city) has settled this day; a limit that runs past such days is provisional. */
  readonly announced: boolean
}

/** When a city works. Immutable; a change of the city's settings or of the national data is a new version. */
export type Calendar = {
  /** Changes with the library's data and with every local setting that moves a limit. */
  readonly version: string
  readonly zone: string
  /** Last day that is settled: limits that end later are provisional. */
  readonly announcedThrough: Temporal.PlainDate
  readonly workingDay: (date: Temporal.PlainDate) => WorkingDay
  /** The working frames of a day, in order; none on a day that is not worked. */
  readonly frames: (date: Temporal.PlainDate) => readonly Frame[]
  /** End of the last frame; null on a day that is not worked. */
  readonly closeOfBusiness: (date: Temporal.PlainDate) => Temporal.Instant | null
  /** The civil date of an instant in the city. */
  readonly dateAt: (instant: Temporal.Instant) => Temporal.PlainDate
  /** The n-th working day after a date, n from 1. */
  readonly addWorkingDays: (date: Temporal.PlainDate, n: number) => Temporal.PlainDate
  /** Working days in (from, to]; negative when `to` is earlier. */
  readonly workingDaysBetween: (from: Temporal.PlainDate, to: Temporal.PlainDate) => number
  /** The same arithmetic on numbers, for rules that count thousands of limits a second. */
  readonly days: DayArithmetic
}

const timeOf = (minute: number) => new Temporal.PlainTime(Math.floor(minute / 60), minute % 60)

/**
 * A city's calendar: the State Council's holidays and make-up days (library `chinese-days`), the city's own days, its working
 * hours. Local days go before national ones. Years are tabulated when first asked for, so keep the value, don't rebuild it.
 * @throws CalendarError naming the setting that is wrong
 */
export function makeCalendar(from: CalendarSettings): Calendar {
  const settings = readSettings(from)
  const years = yearTables(settings)
  const days = dayArithmetic(settings, years)
  return {
    version: settings.version,
    zone: settings.zone,
    announcedThrough: dateOf(settings.announcedThrough),
    workingDay: date => {
      const table = years(date.year)
      const name = table.names.get(dayOf(date) - table.first)
      const day = { working: days.isWorking(dayOf(date)), announced: days.isAnnounced(dayOf(date)) }
      return name ? { ...day, name } : day
    },
    frames: date => {
      if (!days.isWorking(dayOf(date))) return []
      const table = years(date.year)
      const frames = table.frames[dayOf(date) - table.first] ?? []
      return frames.map(frame => ({ from: timeOf(frame.from), to: timeOf(frame.to) }))
    },
    closeOfBusiness: date =>
      days.isWorking(dayOf(date)) ? Temporal.Instant.fromEpochMilliseconds(days.closeOf(dayOf(date))) : null,
    dateAt: instant => dateOf(days.dayAt(instant.epochMilliseconds)),
    addWorkingDays: (date, n) => {
      if (!Number.isInteger(n) || n < 1) throw new RangeError(`Working days to add: ${n} is not a whole number from 1`)
      return dateOf(days.addWorkingDays(dayOf(date), n))
    },
    workingDaysBetween: (a, b) => days.workingDaysBetween(dayOf(a), dayOf(b)),
    days,
  }
}
