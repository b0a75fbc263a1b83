import type { Calendar } from '../../../rules/calendar/index.ts'

/**
 * The days on which a unit is reminded of a day it named (CHECKLIST K75), oldest first. A day that nobody works is reminded of
 * as the last one before it that somebody does: the work can be done until then.
 * @param before so many working days before, 0 for the day itself
 */
export function remindersOf(calendar: Calendar, day: string, before: readonly number[]): string[] {
  const last = workedBy(calendar, Temporal.PlainDate.from(day))
  return before
    .map(n => {
      let at = last
      for (let left = n; left > 0; left--) at = workedBy(calendar, at.subtract({ days: 1 }))
      return at.toString()
    })
    .sort()
}

/** The next reminder after a day; null if none is left. */
export const nextReminder = (
  calendar: Calendar,
  day: string,
  before: readonly number[],
  after: string,
): string | null => remindersOf(calendar, day, before).find(at => at > after) ?? null

/** The last of the days named that `today` is a day to work on: their first reminder has come. */
export function promisedThrough(calendar: Calendar, before: readonly number[], today: string): string {
  let day = Temporal.PlainDate.from(today)
  for (;;) {
    const next = day.add({ days: 1 })
    const first = remindersOf(calendar, next.toString(), before)[0]
    if (first === undefined || first > today) return day.toString()
    day = next
  }
}

function workedBy(calendar: Calendar, day: Temporal.PlainDate): Temporal.PlainDate {
  let at = day
  while (!calendar.workingDay(at).working) at = at.subtract({ days: 1 })
  return at
}
