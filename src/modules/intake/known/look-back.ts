import { sql } from 'kysely'
import type { CityContext } from '../../../platform/acts/index.ts'
import { inCity, type Pool } from '../../../platform/db/index.ts'
import { leastId } from '../../../platform/ids/uuid.ts'

const DAY_MS = 86_400_000
/** The keys are swept in so many slices, one an hour: each is swept once a week. */
const SLICES = 168
const HOUR_MS = 3_600_000
const LEAST_KEY = -(2 ** 31)
const KEYS = 2 ** 32

/** The smallest identifier an appeal taken in within the pack's `duplicates.lookBack` can have. */
export function firstKnown(city: CityContext, now: Date): string {
  const days = city.pack.rules.duplicates.lookBackDays.value
  return leastId(now.getTime() - days * DAY_MS)
}

/** Forgets the keys of appeals from before the pack's `duplicates.lookBack`: one slice of them, the next one each hour. */
export async function sweepKnown(pool: Pool, city: CityContext, now: Date): Promise<void> {
  const slice = Math.floor(now.getTime() / HOUR_MS) % SLICES
  const from = LEAST_KEY + Math.floor((KEYS * slice) / SLICES)
  const to = LEAST_KEY + Math.floor((KEYS * (slice + 1)) / SLICES) - 1
  await inCity(pool, city.id, 'write', async tx => {
    tx.write(
      tx.db
        .deleteFrom('known_key')
        .where('city_id', '=', city.id)
        .where('key', '>=', from)
        .where('key', '<=', to)
        .where('appeal_id', '<', sql<string>`${firstKnown(city, now)}::uuid`),
    )
  })
}
