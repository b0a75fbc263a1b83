import type { Calendar } from '../../../rules/calendar/index.ts'

/** The day of the next call (SPEC R16): so many civil days later, put off to the next day that is worked. */
export function nextCall(calendar: Calendar, from: string, everyDays: number): string {
  const day = Temporal.PlainDate.from(from).add({ days: everyDays - 1 })
  return calendar.addWorkingDays(day, 1).toString()
}
