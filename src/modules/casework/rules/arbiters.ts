import type { Pack, PackPerson } from '../../registry/index.ts'

/** Who decides disputes of assignment, and the unit whose time it is (CHECKLIST K66). */
export function arbitersOf(pack: Pack): { unit: string; people: PackPerson[] } {
  const people = [...pack.people.values()].filter(person => person.roles.includes('arbiter'))
  const at = pack.units.get(people[0]?.unit ?? '')
  const unit = at?.kind === 'section' ? at.parent : at?.code
  if (!unit) throw new Error(`nobody of ${pack.code} is an arbiter`)
  return { unit, people }
}
