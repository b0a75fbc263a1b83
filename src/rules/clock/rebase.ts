import type { Calendar } from '../calendar/index.ts'
import type { Due } from './due.ts'
import type { Limit } from './limit.ts'
import { type ClockFact, type ClockState, project } from './project.ts'

export type Rebased = { readonly state: ClockState; readonly moved: boolean }

/**
 * A provisional due, recomputed with a newer calendar. Null where there is nothing to recompute: the due was definite, the
 * calendar is the same, or the clock has stopped, as its verdict is frozen with the calendar it was given by.
 * @param known the due as it was last told
 */
export function rebase(calendar: Calendar, known: Due, facts: readonly ClockFact[], limit: Limit): Rebased | null {
  if (!known.provisional || known.calendarVersion === calendar.version) return null
  const state = project(calendar, facts, limit)
  if (state.stopped) return null
  return { state, moved: !state.due.equals(known.due) }
}
