import { type CivilDay, civilDay, DAY_MS, dateOf, isoOfDay, isWeekday } from './civil-day.ts'
import {
  announcedDay,
  type DayName,
  FIRST_ANNOUNCED_YEAR,
  isAnnouncedYear,
  type NationalDay,
  statutoryHolidays,
} from './national-days.ts'
import type { MinuteFrame, Settings } from './settings.ts'

/** One year of a city's calendar as arrays: every question about a day or a limit is then a look-up. */
export type YearTable = {
  readonly year: number
  /** 1 January. */
  readonly first: CivilDay
  /** Epoch milliseconds at which each day starts; one more than the year has days. */
  readonly startMs: Float64Array
  readonly working: Uint8Array
  /** Working days of the year up to and including each day. */
  readonly rank: Uint16Array
  /** The working days of the year, in order. */
  readonly list: Int32Array
  readonly names: ReadonlyMap<number, DayName>
  readonly frames: readonly (readonly MinuteFrame[])[]
}

export function isAnnounced(settings: Settings, day: CivilDay): boolean {
  return day <= settings.announcedThrough && day >= civilDay(FIRST_ANNOUNCED_YEAR, 1, 1)
}

function dayRule(settings: Settings, year: number): (day: CivilDay, iso: string) => NationalDay {
  const noticed = isAnnouncedYear(year)
  let statutory: Map<string, DayName> | undefined
  return (day, iso) => {
    const free = settings.localHolidays.get(iso)
    if (free) return { working: false, name: free }
    const worked = settings.localWorkdays.get(iso)
    if (worked) return { working: true, name: worked }
    if (noticed && isAnnounced(settings, day)) return announcedDay(iso)
    // Also where the city entered a notice before the library had it: the days of the law need not be entered.
    statutory ??= statutoryHolidays(year)
    const holiday = statutory.get(iso)
    return holiday ? { working: false, name: holiday } : { working: isWeekday(day) }
  }
}

function buildYear(settings: Settings, year: number): YearTable {
  const first = civilDay(year, 1, 1)
  const length = civilDay(year + 1, 1, 1) - first
  const startMs = new Float64Array(length + 1)
  const working = new Uint8Array(length)
  const rank = new Uint16Array(length)
  const list: number[] = []
  const names = new Map<number, DayName>()
  const frames: (readonly MinuteFrame[])[] = []
  const rule = dayRule(settings, year)
  for (let i = 0; i <= length; i++) {
    const day = first + i
    startMs[i] = dateOf(day).toZonedDateTime(settings.zone).epochMilliseconds
    if (i === length) break
    const iso = isoOfDay(day)
    const { working: works, name } = rule(day, iso)
    if (works) list.push(day)
    if (name) names.set(i, name)
    working[i] = works ? 1 : 0
    rank[i] = list.length
    frames.push(settings.framesOn(iso.slice(5)))
  }
  return { year, first, startMs, working, rank, list: Int32Array.from(list), names, frames }
}

/** Epoch milliseconds of a wall-clock minute of the day `first + i`. */
export function instantMs(table: YearTable, zone: string, i: number, minute: number): number {
  const start = table.startMs[i] ?? 0
  const end = table.startMs[i + 1] ?? 0
  if (end - start === DAY_MS) return start + minute * 60_000
  // A day on which the zone shifts its offset: the wall clock decides.
  const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60)
  return dateOf(table.first + i).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
}

/** The tables of a calendar: each year is built when first asked for (about a millisecond) and kept. */
export function yearTables(settings: Settings): (year: number) => YearTable {
  const built = new Map<number, YearTable>()
  return year => {
    let table = built.get(year)
    if (!table) {
      table = buildYear(settings, year)
      built.set(year, table)
    }
    return table
  }
}
