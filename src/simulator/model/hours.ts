import type { Calendar } from '../../rules/calendar/index.ts'
import { DAY, HOUR, MINUTE } from './step.ts'

/** When people of a city do things: offices, telephones, the public. Instants in epoch milliseconds. */
export interface Hours {
  /** minutes since midnight in the city */
  minuteOf(at: number): number
  startOfDay(at: number): number
  isWorking(at: number): boolean
  /** 0 Monday to 6 Sunday */
  weekday(at: number): number
  /** `minutes` of office time later */
  office(at: number, minutes: number): number
  /** the moment at which `share` of the working time between two instants is used */
  officeShare(from: number, to: number, share: number): number
  /** the first moment from `at` on between two times of day */
  within(at: number, from: number, to: number): number
}

/** Minutes in the longest usual office day; only to turn minutes into shares of a day. */
const OFFICE_MINUTES = 450

export function hoursOf(calendar: Calendar): Hours {
  const { days } = calendar
  const startOfDay = (at: number) => days.startOfDay(days.dayAt(at))
  const minuteOf = (at: number) => Math.floor((at - startOfDay(at)) / MINUTE)
  // A whole position is a close of business; a hair more is the next morning.
  const past = (position: number) => (Number.isInteger(position) ? position + 1e-4 : position)
  return {
    minuteOf,
    startOfDay,
    isWorking: at => days.isWorking(days.dayAt(at)),
    weekday: at => (((days.dayAt(at) + 3) % 7) + 7) % 7,
    office: (at, minutes) => Math.max(at, days.atPosition(past(days.position(at) + minutes / OFFICE_MINUTES))),
    officeShare: (from, to, share) => {
      const [a, b] = [days.position(from), days.position(to)]
      return Math.max(from, days.atPosition(past(a + (b - a) * share)))
    },
    within: (at, from, to) => {
      const minute = minuteOf(at)
      if (minute >= from && minute < to) return at
      const day = startOfDay(minute < from ? at : startOfDay(at) + DAY + HOUR)
      return day + from * MINUTE + (at % HOUR)
    },
  }
}
