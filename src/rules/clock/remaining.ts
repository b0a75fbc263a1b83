import type { Calendar } from '../calendar/index.ts'
import { shareUsed } from './measure.ts'
import type { ClockState } from './project.ts'

export type RemainingKind = 'hours' | 'workingDays' | 'days' | 'today' | 'late' | 'paused' | 'stopped'

/** `workingMinutes` are minutes of working frames; working days come in halves. */
export type RemainingUnit = 'minutes' | 'workingMinutes' | 'workingDays' | 'days'

export type Remaining = {
  readonly kind: RemainingKind
  /**
   * In `unit`, rounded down. hours, workingDays, days: time left. today: minutes left. late: time over. paused: minutes of
   * this pause. stopped: time over, 0 if it was in time.
   */
  readonly value: number
  readonly unit: RemainingUnit
  /** Share of the limit used, 0 and up; stands still while paused or stopped. */
  readonly share: number
  readonly level: 'ok' | 'near' | 'late' | 'paused' | 'met' | 'missed'
  readonly provisional: boolean
  /** The due by the city's wall clock. */
  readonly dueDate: Temporal.PlainDate
  readonly dueTime: Temporal.PlainTime
  /** Code of the ground of the running pause. */
  readonly ground: string | null
}

type Amount = Pick<Remaining, 'value' | 'unit'>

const MINUTE_MS = 60_000
// Positions carry rounding noise: a hair is added, so that an exact half is not lost to rounding noise.
const halvesDown = (days: number) => Math.floor(days * 2 + 1e-6) / 2
const minutesDown = (ms: number) => Math.floor(ms / MINUTE_MS)

function timeLeft(calendar: Calendar, state: ClockState, now: number): Amount & Pick<Remaining, 'kind'> {
  const due = state.due.epochMilliseconds
  if (state.unit === 'hours') return { kind: 'hours', value: minutesDown(due - now), unit: 'minutes' }
  const { dayAt, position } = calendar.days
  const days = dayAt(due) - dayAt(now)
  if (days === 0) return { kind: 'today', value: minutesDown(due - now), unit: 'minutes' }
  if (state.unit === 'days') return { kind: 'days', value: days, unit: 'days' }
  const from = Math.max(now, state.countFrom.epochMilliseconds)
  return { kind: 'workingDays', value: halvesDown(position(due) - position(from)), unit: 'workingDays' }
}

/** How long after the due. Days once a whole one has passed, before that the smaller unit of the same kind of time. */
function timeOver(calendar: Calendar, state: ClockState, at: number): Amount {
  const due = state.due.epochMilliseconds
  const { dayAt, position, workingMs } = calendar.days
  if (state.unit === 'workingDays') {
    const days = halvesDown(position(at) - position(due))
    return days >= 1
      ? { value: days, unit: 'workingDays' }
      : { value: minutesDown(workingMs(due, at)), unit: 'workingMinutes' }
  }
  const days = state.unit === 'days' ? dayAt(at) - dayAt(due) : 0
  return days >= 1 ? { value: days, unit: 'days' } : { value: minutesDown(at - due), unit: 'minutes' }
}

/**
 * How a clock stands at an instant, as figures; `remainingWords` says it.
 * @param near share of the limit from which a clock is near its end (the pack's, e.g. 0.8)
 */
export function remaining(calendar: Calendar, state: ClockState, now: Temporal.Instant, near: number): Remaining {
  const share = shareUsed(calendar, state, now)
  const dueAt = state.due.toZonedDateTimeISO(calendar.zone)
  const about = {
    share,
    provisional: state.provisional,
    dueDate: dueAt.toPlainDate(),
    dueTime: dueAt.toPlainTime(),
    ground: state.paused?.ground ?? null,
  }
  const at = (state.stopped ?? now).epochMilliseconds
  const late = at > state.due.epochMilliseconds
  if (state.stopped) {
    const over: Amount = late ? timeOver(calendar, state, at) : { value: 0, unit: 'minutes' }
    return { kind: 'stopped', ...over, level: late ? 'missed' : 'met', ...about }
  }
  if (state.paused) {
    const held = minutesDown(at - state.paused.since.epochMilliseconds)
    return { kind: 'paused', value: held, unit: 'minutes', level: 'paused', ...about }
  }
  if (late) return { kind: 'late', ...timeOver(calendar, state, at), level: 'late', ...about }
  return { ...timeLeft(calendar, state, at), level: share >= near ? 'near' : 'ok', ...about }
}
