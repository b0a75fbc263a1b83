import chineseDays from 'chinese-days'
import library from 'chinese-days/package.json' with { type: 'json' }
import { isoOfDay } from './civil-day.ts'
import statutory from './statutory-days.json' with { type: 'json' }

/** Name of a holiday, or of the holiday that a make-up working day belongs to. */
export type DayName = { readonly zh: string; readonly en: string }
export type NationalDay = { readonly working: boolean; readonly name?: DayName }

/** The library of State Council holiday notices and its release: part of every calendar version. */
export const NATIONAL_SOURCE = `chinese-days@${library.version}`

/** The first year of which the library has a notice. */
export const FIRST_ANNOUNCED_YEAR = 2004

/**
 * Whether the library holds the State Council's notice for a year: National Day is in every notice, and the library
 * lists as holidays only what a notice named.
 */
export function isAnnouncedYear(year: number): boolean {
  const nationalDay = `${year}-10-01`
  return year >= FIRST_ANNOUNCED_YEAR && chineseDays.getHolidaysInRange(nationalDay, nationalDay, false).length > 0
}

/** The last year for which the library holds a notice. */
export function lastAnnouncedYear(): number {
  let year = FIRST_ANNOUNCED_YEAR
  while (isAnnouncedYear(year + 1)) year++
  return year
}

/**
 * The day as the State Council's notice has it: weekends and holidays are free, make-up days are worked.
 * @param iso civil date, YYYY-MM-DD
 */
export function announcedDay(iso: string): NationalDay {
  const { work, name } = chineseDays.getDayDetail(iso)
  const [en, zh] = name.split(',')
  return en && zh ? { working: work, name: { zh, en } } : { working: work }
}

// The library's lunar tables end with 2100; beyond it only the days fixed in the solar calendar are foreseen.
const LAST_LUNAR_YEAR = 2100

type Statutory = { name: DayName; days: number; solar?: string; lunar?: string; before?: number; term?: string }

function firstDayOf(day: Statutory, year: number): string | null {
  if (day.solar) return `${year}-${day.solar}`
  if (year > LAST_LUNAR_YEAR) return null
  if (day.term === 'pure_brightness') return chineseDays.getSolarTermDate(year, 4, 'pure_brightness')
  const date = chineseDays.getSolarDateFromLunar(`${year}-${day.lunar}`).date
  return isoOfDay(Date.parse(date) / 86_400_000 - (day.before ?? 0))
}

/**
 * The holidays that the law fixes for a year whose notice is not out yet, by civil date. Which weekdays around them become
 * free or weekends worked is unknown until the notice (全国年节及纪念日放假办法, art. 2 and 6).
 */
export function statutoryHolidays(year: number): Map<string, DayName> {
  const days = new Map<string, DayName>()
  for (const day of statutory.days as Statutory[]) {
    const first = firstDayOf(day, year)
    if (!first) continue
    const from = Date.parse(first) / 86_400_000
    for (let i = 0; i < day.days; i++) days.set(isoOfDay(from + i), day.name)
  }
  return days
}
