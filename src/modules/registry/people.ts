import type { ActorPost, CityContext, Role, StaffActor } from '../../platform/acts/index.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'

const KEEP_MS = 10_000

/** Resolves signed-in people to their posts of today; cached for ten seconds, so that an act costs no look-up. */
export function makeStaff(pool: Pool) {
  const cache = new Map<string, { actor: StaffActor | null; until: number }>()

  async function load(city: CityContext, personId: string, today: string): Promise<StaffActor | null> {
    return inCity(pool, city.id, 'read', async ({ db }) => {
      const rows = await db
        .selectFrom('person')
        .innerJoin('post', join =>
          join.onRef('post.city_id', '=', 'person.city_id').onRef('post.person_id', '=', 'person.id'),
        )
        .select(['person.name', 'post.unit_id', 'post.roles'])
        .where('person.city_id', '=', city.id)
        .where('person.id', '=', personId)
        .where('person.ended_at', 'is', null)
        .where('post.valid_from', '<=', today)
        .where(eb => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', today)]))
        .execute()
      const [first] = rows
      if (!first) return null
      return {
        kind: 'staff',
        id: personId,
        name: first.name,
        posts: rows.map(
          (row): ActorPost => ({
            unit: row.unit_id,
            path: pathOfUnit(city, row.unit_id),
            roles: row.roles as Role[],
          }),
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

/** The unit and all units above it. */
export function pathOfUnit(city: CityContext, unit: string): string[] {
  const path: string[] = []
  for (let at: string | undefined = unit; at && !path.includes(at); at = city.pack.units.get(at)?.parent) path.push(at)
  return path
}

/** The civil date of an instant in the city's zone, YYYY-MM-DD. China keeps one offset all year since 1992. */
export function dayIn(city: CityContext, at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(city.pack.zone)
    .toPlainDate()
    .toString()
}
