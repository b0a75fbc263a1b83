import type { Calendar } from '../calendar/index.ts'
import type { ClockState } from './project.ts'

/** How the time of a clock is counted: milliseconds for hours and calendar days, positions for working days. */
type Scale = { readonly at: (ms: number) => number; readonly inverse: (value: number) => number }

function scaleOf(calendar: Calendar, state: ClockState): Scale {
  if (state.unit === 'workingDays') return { at: calendar.days.position, inverse: calendar.days.atPosition }
  return { at: ms => ms, inverse: Math.round }
}

/** The stretches in which a clock counts up to an instant: from where counting begins, without pauses. */
function stretches(state: ClockState, until: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let from = state.countFrom.epochMilliseconds
  for (const pause of state.pauses) {
    const to = Math.min(pause.from.epochMilliseconds, until)
    if (to > from) found.push({ from, to })
    from = Math.max(from, pause.to?.epochMilliseconds ?? until)
  }
  if (until > from) found.push({ from, to: until })
  return found
}

function counted(scale: Scale, state: ClockState, until: number): number {
  return stretches(state, until).reduce((sum, s) => sum + scale.at(s.to) - scale.at(s.from), 0)
}

/** While paused, the due is as if the clock resumed at once: what the running pause takes is not part of the limit. */
function allowance(scale: Scale, state: ClockState): number {
  const due = state.due.epochMilliseconds
  const { paused } = state
  if (!paused) return counted(scale, state, due)
  const since = paused.since.epochMilliseconds
  return counted(scale, state, since) + scale.at(due) - scale.at(Math.max(since, state.countFrom.epochMilliseconds))
}

/** The share of its limit that a clock has used: 0 at the start, 1 at the due, more when late. */
export function shareUsed(calendar: Calendar, state: ClockState, now: Temporal.Instant): number {
  const scale = scaleOf(calendar, state)
  const end = Math.min(now.epochMilliseconds, state.stopped?.epochMilliseconds ?? Number.POSITIVE_INFINITY)
  return counted(scale, state, end) / allowance(scale, state)
}

/** When a share of the limit will have been used; null if the clock is paused before that. */
export function instantAtShare(calendar: Calendar, state: ClockState, share: number): Temporal.Instant | null {
  if (share === 1) return state.paused ? null : state.due
  const scale = scaleOf(calendar, state)
  const due = state.due.epochMilliseconds
  let left = allowance(scale, state) * share
  for (const { from, to } of stretches(state, state.paused ? state.paused.since.epochMilliseconds : due)) {
    const length = scale.at(to) - scale.at(from)
    if (left <= length) return Temporal.Instant.fromEpochMilliseconds(scale.inverse(scale.at(from) + left))
    left -= length
  }
  return null
}
