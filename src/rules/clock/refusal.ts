import type { Calendar } from '../calendar/index.ts'
import type { Limit } from './limit.ts'
import { ClockError, type ClockFact, project } from './project.ts'

export type ClockRefusal = ClockError['code'] | 'asked_after_expiry' | 'not_later' | 'pause_after_expiry'

/**
 * Why a next fact may not be recorded on a clock, or null if it may. An extension is asked for before expiry (its approval may
 * come later) and to a fixed instant only if that is later than the due; a clock that has run out cannot be paused.
 */
export function refusalOf(
  calendar: Calendar,
  facts: readonly ClockFact[],
  limit: Limit,
  next: ClockFact,
): ClockRefusal | null {
  try {
    project(calendar, [...facts, next], limit)
    if (facts.length === 0) return null
    const { due, paused } = project(calendar, facts, limit)
    const after = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0
    if (next.type === 'paused' && !after(due, next.at)) return 'pause_after_expiry'
    if (next.type !== 'extended') return null
    if (!paused && after(next.askedAt, due)) return 'asked_after_expiry'
    return 'to' in next && !after(next.to, due) ? 'not_later' : null
  } catch (error) {
    if (error instanceof ClockError) return error.code
    throw error
  }
}
