import { compareExact, exact, ZERO } from './exact.ts'
import type { SubjectInputs } from './inputs.ts'
import type { SubjectGroup } from './scheme.ts'

/**
 * The group of a subject: the one that was fixed, else the one of its kind with the largest volume it reaches. Null where
 * the scheme has no groups.
 * @throws RangeError when no group takes it
 */
export function groupOf(subject: SubjectInputs, groups: readonly SubjectGroup[]): SubjectGroup | null {
  if (groups.length === 0) return null
  if (subject.group !== undefined) {
    const fixed = groups.find(group => group.id === subject.group)
    if (!fixed) throw new RangeError(`${subject.id}: the scheme has no group ${subject.group}`)
    return fixed
  }
  const volume = subject.volume === undefined ? ZERO : exact(subject.volume)
  const reached = groups
    .filter(({ kind }) => kind === undefined || kind === subject.kind)
    .filter(({ volumeFrom }) => compareExact(exact(volumeFrom ?? 0), volume) <= 0)
    .sort((a, b) => (b.volumeFrom ?? 0) - (a.volumeFrom ?? 0))[0]
  if (!reached)
    throw new RangeError(
      `${subject.id}: no group takes a ${subject.kind ?? 'subject'} with ${subject.volume ?? 0} cases`,
    )
  return reached
}
