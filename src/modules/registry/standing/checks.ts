import { type Actor, type CityContext, hasRole, hasRoleWithin, Refusal } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { ADMIN_ROLES } from '../pack/index.ts'
import { pathOfUnit } from '../people.ts'

interface Held {
  units: string[]
  roles: string[]
}

/** The posts of people who have not left, by person. */
export async function postsOf(db: Db, city: CityContext, people: readonly string[]): Promise<Map<string, Held>> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('person', join =>
      join.onRef('person.city_id', '=', 'post.city_id').onRef('person.id', '=', 'post.person_id'),
    )
    .select(['post.person_id', 'post.unit_id', 'post.roles'])
    .where('post.city_id', '=', city.id)
    .where('person.ended_at', 'is', null)
    .where('post.person_id', 'in', [...people])
    .execute()
  const found = new Map<string, Held>()
  for (const row of rows) {
    const held = found.get(row.person_id) ?? { units: [], roles: [] }
    held.units.push(...pathOfUnit(city, row.unit_id))
    held.roles.push(...row.roles)
    found.set(row.person_id, held)
  }
  return found
}

const bad = (path: string, code: string) => new Refusal('bad_input', { fields: [{ path, code }] })

/**
 * Who may take somebody's place: alive, of the same unit, and never two of the three administrators in one hand
 * (DESIGN 7, 三员分立).
 * @throws Refusal that names the field
 */
export function checkSuccessor(posts: Map<string, Held>, person: string, other: string, path: string): void {
  const [mine, theirs] = [posts.get(person), posts.get(other)]
  if (!mine) throw bad('person', 'unknown_person')
  if (!theirs || other === person) throw bad(path, 'unknown_person')
  if (!mine.units.some(unit => theirs.units.includes(unit))) throw bad(path, 'other_unit')
  const roles = new Set([...mine.roles, ...theirs.roles])
  if (ADMIN_ROLES.some(role => roles.has(role)) && roles.size > 1) throw bad(path, 'admins_apart')
}

/** Whether somebody may hand over all that a leaver holds: a head or the system administrator, never the leaver (K71). */
export const mayHandOver = (actor: Actor, person: string, posts: Map<string, Held>): boolean =>
  actor.id !== person && hasRole(actor, 'unit_head', 'system_admin') && mayArrange(actor, person, posts)

/** Whether somebody may arrange this for a person: themselves, the head of their unit, the system administrator. */
export function mayArrange(actor: Actor, person: string, posts: Map<string, Held>): boolean {
  if (actor.id === person || hasRole(actor, 'system_admin')) return true
  return hasRoleWithin(actor, posts.get(person)?.units ?? [], ['unit_head'])
}
