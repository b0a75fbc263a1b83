import { type Actor, type CityContext, hasRole } from '../../../platform/acts/index.ts'
import { type Pack, type PackPerson, pathOfUnit } from '../../registry/index.ts'

/** Who decides disputes of assignment, and the unit whose time it is (CHECKLIST K66). */
export const arbitersOf = (pack: Pack): { unit: string; people: PackPerson[] } => withRole(pack, 'arbiter')

/**
 * Who may rule when this unit refuses a case: the arbiters who do not belong to it. Where all of them do, the leaders of the
 * city, for nobody judges what their own unit refuses, and no dispute waits for nobody (CHECKLIST K89).
 */
export function rulersOn(city: CityContext, refused: string): { unit: string; people: PackPerson[]; leaders: boolean } {
  const all = arbitersOf(city.pack)
  const people = all.people.filter(person => !pathOfUnit(city, person.unit).includes(refused))
  return people.length > 0
    ? { unit: all.unit, people, leaders: false }
    : { ...withRole(city.pack, 'leader'), leaders: true }
}

/** Why somebody of the trade does not rule on what this unit refuses; null if they may. */
export function notToRule(
  city: CityContext,
  actor: Actor,
  refused: string,
): 'arbiter_own_unit' | 'arbiters_rule' | null {
  if (actor.kind === 'staff' && actor.posts.some(post => post.path.includes(refused))) return 'arbiter_own_unit'
  return hasRole(actor, 'arbiter') || rulersOn(city, refused).leaders ? null : 'arbiters_rule'
}

function withRole(pack: Pack, role: 'arbiter' | 'leader'): { unit: string; people: PackPerson[] } {
  const people = [...pack.people.values()].filter(person => person.roles.includes(role))
  const at = pack.units.get(people[0]?.unit ?? '')
  const unit = at?.kind === 'section' ? at.parent : at?.code
  if (!unit) throw new Error(`nobody of ${pack.code} is ${role}`)
  return { unit, people }
}
