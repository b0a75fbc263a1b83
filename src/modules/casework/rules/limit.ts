import type { CityContext } from '../../../platform/acts/index.ts'
import { dueAt, type Limit } from '../../../rules/clock/index.ts'
import { type Grade, limitText } from '../../registry/index.ts'

/**
 * The limit of a case: the item's own, else its grade's (SPEC R5); for a second handling the pack's shorter one.
 * Instants are exact to the millisecond; the due of a day limit is a close of business (DESIGN 4).
 */
export function limitOf(
  city: CityContext,
  kase: { item: string | null; grade: string | null },
  start: Date,
  rehandled: boolean,
): { limit: Limit; text: string; due: Date; provisional: boolean; calendarVersion: string } {
  const grade = (kase.grade ?? 'green') as Grade
  const { rules, items } = city.pack
  const own = kase.item ? items.get(kase.item)?.limit : undefined
  const ofGrade = rules.grades.find(row => row.code === grade)?.limit.value
  const limit = rehandled ? rules.notSatisfied.limit.value[grade] : (own ?? ofGrade)
  if (!limit) throw new Error(`grade ${grade} has no limit`)
  const { due, provisional, calendarVersion } = dueAt(
    city.calendar,
    Temporal.Instant.fromEpochMilliseconds(start.getTime()),
    limit,
  )
  return { limit, text: limitText(limit), due: new Date(due.epochMilliseconds), provisional, calendarVersion }
}
