import type { Calendar } from '../calendar/index.ts'
import type { LimitUnit } from './limit.ts'

/**
 * Where the end of a part of a limit moves when the whole is extended while the part runs: it keeps its share of the time
 * that is left, counted as the whole is counted (working days by the working frames, else by the hour). A part that has run
 * out stays as it was; one that ended with the whole ends with it again.
 * @param whole its end before and after, `to` not before `from`
 * @returns not before `end`, not after `whole.to`
 */
export function partAfter(
  calendar: Calendar,
  unit: LimitUnit,
  now: Temporal.Instant,
  end: Temporal.Instant,
  whole: { from: Temporal.Instant; to: Temporal.Instant },
): Temporal.Instant {
  const compare = Temporal.Instant.compare
  if (compare(end, now) <= 0 || compare(whole.to, whole.from) <= 0) return end
  if (compare(end, whole.from) >= 0) return whole.to
  const { position, atPosition } = calendar.days
  const at = unit === 'workingDays' ? position : (ms: number) => ms
  const inverse = unit === 'workingDays' ? atPosition : Math.round
  const [a, b, c, d] = [now, end, whole.from, whole.to].map(one => at(one.epochMilliseconds)) as [
    number,
    number,
    number,
    number,
  ]
  // Both may lie outside every working frame: then nothing of the time that is left is before the end of the part.
  if (c <= a) return end
  const moved = Temporal.Instant.fromEpochMilliseconds(inverse(a + ((b - a) * (d - a)) / (c - a)))
  if (compare(moved, end) < 0) return end
  return compare(moved, whole.to) > 0 ? whole.to : moved
}
