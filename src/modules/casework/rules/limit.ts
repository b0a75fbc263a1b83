import type { CityContext } from '../../../platform/acts/index.ts'
import type { Limit } from '../../../rules/clock/index.ts'
import type { Grade } from '../../registry/index.ts'

/** The limit of a case: the item's own, else its grade's (SPEC R5); for a second handling the pack's shorter one. */
export function limitOf(
  city: CityContext,
  kase: { item: string | null; grade: string | null },
  rehandled: boolean,
): Limit {
  const grade = (kase.grade ?? 'green') as Grade
  const { rules, items } = city.pack
  const own = kase.item ? items.get(kase.item)?.limit : undefined
  const ofGrade = rules.grades.find(row => row.code === grade)?.limit.value
  const limit = rehandled ? rules.notSatisfied.limit.value[grade] : (own ?? ofGrade)
  if (!limit) throw new Error(`grade ${grade} has no limit`)
  return limit
}
