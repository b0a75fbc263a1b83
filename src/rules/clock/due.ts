import type { Calendar } from '../calendar/index.ts'
import { endOf, isProvisional, type Leg } from './leg.ts'
import { amountOf, checkLimit, type Limit, unitOf } from './limit.ts'

export type Due = {
  /** The last instant that is still in time. */
  readonly due: Temporal.Instant
  readonly calendarVersion: string
  /** The limit runs past the days settled by a notice: it is recomputed when they are. Never so for hours. */
  readonly provisional: boolean
}

export function legOf(limit: Limit): Leg {
  checkLimit(limit)
  return { unit: unitOf(limit), amount: amountOf(limit), fixedEnd: null, lost: 0 }
}

/**
 * When a limit that starts at an instant runs out (民法典 art. 201, 203; 行政许可法 art. 82 for working days). Hours run from
 * the moment, round the clock. Days do not count the day of the start, whatever its hour and worked or not; they end at the
 * close of business of the last day. Working days are counted on worked days only; a last calendar day that is not worked
 * rolls on to the next that is.
 * @throws LimitError if the amount is not a whole number from 1 to 9999
 */
export function dueAt(calendar: Calendar, start: Temporal.Instant, limit: Limit): Due {
  const leg = legOf(limit)
  const from = start.epochMilliseconds
  const end = endOf(calendar, leg, from)
  return {
    due: Temporal.Instant.fromEpochMilliseconds(end),
    calendarVersion: calendar.version,
    provisional: isProvisional(calendar, leg, from, end),
  }
}
