import type { ActorPost, CityContext, Power, Principal, Role, StaffActor } from '../../platform/acts/index.ts'
import { type Db, inCity, type Pool } from '../../platform/db/index.ts'
import { civilDay } from '../../rules/clock/index.ts'
import { branchOf, subtreeOf } from './pack/index.ts'
import { awayOn } from './standing/away.ts'
import { standsFor } from './standing/rules/stand-ins.ts'

const KEEP_MS = 10_000

/** Resolves signed-in people to their posts of today; cached for ten seconds, so that an act costs no look-up. */
export function makeStaff(pool: Pool) {
  const cache = new Map<string, { actor: StaffActor | null; until: number }>()

  async function load(city: CityContext, personId: string, today: string): Promise<StaffActor | null> {
    return inCity(pool, city.id, 'read', async ({ db }) => {
      const [away, lent] = await Promise.all([
        awayOn(db, city.id, today).execute(),
        lentTo(db, city.id, personId, today),
      ])
      const principals = standsFor(personId, away)
      const people = [...new Set([personId, ...principals, ...lent.map(row => row.from_person)])]
      const rows = await postRows(db, city.id, people, today)
      const own = rows.filter(row => row.person_id === personId)
      const [first] = own
      if (!first) return null
      const posts = (id: string, of?: Principal): ActorPost[] =>
        rows
          .filter(row => row.person_id === id)
          .map(row => ({ ...postOf(city, row.unit_id, row.roles as Role[]), ...(of ? { of } : {}) }))
      const nameOf = (id: string) => rows.find(row => row.person_id === id)?.name ?? ''
      return {
        kind: 'staff',
        id: personId,
        name: first.name,
        posts: [
          ...posts(personId),
          ...principals.flatMap(principal => posts(principal, { id: principal, name: nameOf(principal) })),
        ],
        lent: lent.flatMap(row =>
          posts(row.from_person).map(post => ({
            of: { id: row.from_person, name: nameOf(row.from_person) },
            post,
            powers: row.powers as Power[],
            kinds: row.kinds,
          })),
        ),
      }
    })
  }

  return {
    async actor(city: CityContext, personId: string, now: Date): Promise<StaffActor | null> {
      const key = `${city.id}/${personId}`
      const known = cache.get(key)
      if (known && known.until > performance.now()) return known.actor
      const actor = await load(city, personId, dayIn(city, now))
      if (cache.size > 5000) cache.clear()
      cache.set(key, { actor, until: performance.now() + KEEP_MS })
      return actor
    },
  }
}

const postRows = (db: Db, cityId: number, people: readonly string[], today: string) =>
  db
    .selectFrom('person')
    .innerJoin('post', join =>
      join.onRef('post.city_id', '=', 'person.city_id').onRef('post.person_id', '=', 'person.id'),
    )
    .select(['post.person_id', 'person.name', 'post.unit_id', 'post.roles'])
    .where('person.city_id', '=', cityId)
    .where('person.id', 'in', [...people])
    .where('person.ended_at', 'is', null)
    .where('post.valid_from', '<=', today)
    .where(eb => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', today)]))
    .orderBy('post.id')
    .execute()

const lentTo = (db: Db, cityId: number, person: string, today: string) =>
  db
    .selectFrom('lent_power')
    .select(['from_person', 'powers', 'kinds'])
    .where('city_id', '=', cityId)
    .where('to_person', '=', person)
    .where('revoked_at', 'is', null)
    .where('from_day', '<=', today)
    .where('to_day', '>=', today)
    .orderBy('id')
    .execute()

/** The unit and, of a section, the unit that it belongs to: whose cases somebody posted there works on. */
export function pathOfUnit(city: CityContext, unit: string): string[] {
  const found = city.pack.units.get(unit)
  return found?.kind === 'section' && found.parent ? [unit, found.parent] : [unit]
}

/**
 * A post as the permissions read it. Inside a sub-platform (a unit of kind `county`, SPEC F1) the roles of the centre hold
 * for its own area alone; those of a unit hold for the unit as everywhere.
 */
export function postOf(city: CityContext, unit: string, roles: readonly Role[]): ActorPost {
  const path = pathOfUnit(city, unit)
  const platform = branchOf(city.pack, unit).find(code => city.pack.units.get(code)?.kind === 'county')
  if (!platform) return { unit, path, roles: [...roles] }
  const ofUnit = roles.filter(role => UNIT_ROLES.includes(role))
  const ofArea = roles.filter(role => !UNIT_ROLES.includes(role))
  if (ofArea.length === 0) return { unit, path, roles: ofUnit }
  return { unit, path, roles: ofUnit, area: { units: subtreeOf(city.pack, platform), roles: ofArea } }
}

const UNIT_ROLES: readonly Role[] = ['handler', 'unit_head']

/** The civil date of an instant in the city's zone, YYYY-MM-DD. China keeps one offset all year since 1992. */
export function dayIn(city: CityContext, at: Date): string {
  return civilDay(city.pack.zone, at.getTime()).day
}
