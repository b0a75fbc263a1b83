/** Days since 1970-01-01 in the civil calendar: dates as plain numbers, so that limits cost no date objects. */
export type CivilDay = number

export const DAY_MS = 86_400_000

export function civilDay(year: number, month: number, day: number): CivilDay {
  return Date.UTC(year, month - 1, day) / DAY_MS
}

export function dayOf(date: Temporal.PlainDate): CivilDay {
  return civilDay(date.year, date.month, date.day)
}

/** YYYY-MM-DD */
export function isoOfDay(day: CivilDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

export function dateOf(day: CivilDay): Temporal.PlainDate {
  const date = new Date(day * DAY_MS)
  return new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

export function yearOf(day: CivilDay): number {
  return new Date(day * DAY_MS).getUTCFullYear()
}

/** Monday to Friday. */
export function isWeekday(day: CivilDay): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7
  return weekday !== 0 && weekday !== 6
}
