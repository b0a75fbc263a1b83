import { v7 as uuidv7 } from 'uuid'
import type { CityTx } from '../../platform/db/index.ts'
import type { Pack } from './pack/index.ts'

/** Roles of one person at one unit. */
export interface Held {
  person: string
  unit: string
  roles: readonly string[]
}

export interface PostChange {
  person: string
  unit: string
  before: string[]
  after: string[]
}

const keyOf = ({ person, unit }: Held): string => `${person} ${unit}`

/** Who holds other roles than before, by person and unit; who holds none any more has lost them all. */
export function postChanges(before: readonly Held[], after: readonly Held[]): PostChange[] {
  const [was, is] = [before, after].map(all => new Map(all.map(row => [keyOf(row), row])))
  const all = new Map([...(was ?? []), ...(is ?? [])])
  return [...all].flatMap(([key, { person, unit }]) => {
    const [old, now] = [was, is].map(map => [...(map?.get(key)?.roles ?? [])].sort())
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ person, unit, before: old ?? [], after: now ?? [] }]
  })
}

/** Writes down who gets and who loses which role by a pack. The first one of a city is no change: nobody held anything before. */
export async function recordPostChanges(
  tx: CityTx,
  cityId: number,
  pack: Pack,
  after: readonly Held[],
  now: Date,
): Promise<void> {
  const rows = await tx.db
    .selectFrom('post')
    .select(['person_id', 'unit_id', 'roles', 'valid_to'])
    .where('city_id', '=', cityId)
    .execute()
  if (rows.length === 0) return
  const before = rows
    .filter(row => row.valid_to === null)
    .map(row => ({ person: row.person_id, unit: row.unit_id, roles: row.roles }))
  for (const change of postChanges(before, after))
    tx.write(
      tx.db.insertInto('post_change').values({
        ...{ city_id: cityId, id: uuidv7(), at: now, person_id: change.person, unit_id: change.unit },
        ...{ before: change.before, after: change.after, pack_version: pack.version },
      }),
    )
}
