import type { CityContext } from '../platform/acts/index.ts'
import { inCity, type Pool } from '../platform/db/index.ts'

const KEPT_MS = 7 * 86_400_000

/** A request is repeated within minutes, or after a week-end without network at most: older keys are forgotten. */
export async function forgetKeys(pool: Pool, city: CityContext, now: Date): Promise<void> {
  await inCity(pool, city.id, 'write', async ({ db }) => {
    await db
      .deleteFrom('idempotency')
      .where('city_id', '=', city.id)
      .where('at', '<', new Date(now.getTime() - KEPT_MS))
      .execute()
  })
}
