import type { Calendar } from '../calendar/index.ts'
import { dueAt } from './due.ts'
import type { Limit } from './limit.ts'
import { instantAtShare } from './measure.ts'
import type { ClockState } from './project.ts'

/** A mark of the pack: a share of the limit, 0 < share <= 1 (1 is the due itself), or so long after the due. */
export type ThresholdMark = { readonly share: number } | { readonly overdue: Limit }

export type Threshold<M extends ThresholdMark = ThresholdMark> = { readonly mark: M; readonly at: Temporal.Instant }

function instantOf(calendar: Calendar, state: ClockState, mark: ThresholdMark): Temporal.Instant | null {
  if ('overdue' in mark) return state.paused ? null : dueAt(calendar, state.due, mark.overdue).due
  if (!(mark.share > 0 && mark.share <= 1)) {
    throw new RangeError(`threshold: a share of ${mark.share} is not above 0 and up to 1`)
  }
  return instantAtShare(calendar, state, mark.share)
}

/**
 * When the marks of a clock fire, oldest first; marks of one instant keep their order. "Overdue by" is a limit of its own that
 * starts at the due. A paused clock fires nothing beyond the pause and a stopped one nothing from the stop on: those
 * marks are left out. Which have fired already is the ticker's to know.
 * @throws RangeError for a share outside 0 < share <= 1
 */
export function thresholds<M extends ThresholdMark>(
  calendar: Calendar,
  state: ClockState,
  marks: readonly M[],
): Threshold<M>[] {
  const found: Threshold<M>[] = []
  for (const mark of marks) {
    const at = instantOf(calendar, state, mark)
    if (at && !(state.stopped && Temporal.Instant.compare(at, state.stopped) >= 0)) found.push({ mark, at })
  }
  return found.sort((a, b) => Temporal.Instant.compare(a.at, b.at))
}
