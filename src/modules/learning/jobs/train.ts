import { sql } from 'kysely'
import { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import { inCity, type Pool } from '../../../platform/db/index.ts'
import { registerJob } from '../../../platform/jobs/registry.ts'
import { dayIn } from '../../registry/index.ts'
import { SchemeCode } from '../shapes.ts'
import { trainCity } from '../train.ts'

const Body = z.object({ scheme: SchemeCode })

registerJob('learning.train', async ({ city, pool, now }, jobs) => {
  const asked = new Set(jobs.map(job => Body.parse(job.body).scheme))
  for (const scheme of asked) await trainCity(pool, city, scheme, now)
})

/** Hours of the city's clock in which it learns: between the last message of a day and the first call of the next. */
const NIGHT = { from: 2, to: 5 }
/** With fewer new decisions a new model would be the old one. */
const NEWS = 50

/** At night, once, where enough was decided since: learns both schemes anew. Returns the versions made. */
export async function trainAtNight(pool: Pool, city: CityContext, now: Date): Promise<number[]> {
  const hour = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(city.pack.rules.zone).hour
  if (hour < NIGHT.from || hour >= NIGHT.to) return []
  const made: number[] = []
  for (const scheme of SchemeCode.options) {
    const due = await inCity(pool, city.id, 'read', async ({ db }) => {
      const last = await db
        .selectFrom('text_model')
        .select('trained_at')
        .where('city_id', '=', city.id)
        .where('scheme', '=', scheme)
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (last && dayIn(city, last.trained_at) === dayIn(city, now)) return false
      const since = await db
        .selectFrom('text_decision')
        .select(sql<number>`1`.as('one'))
        .where('city_id', '=', city.id)
        .where('scheme', '=', scheme)
        .where('on_day', '>=', last ? dayIn(city, last.trained_at) : '0001-01-01')
        .limit(NEWS)
        .execute()
      return since.length === NEWS
    })
    if (!due) continue
    const trained = await trainCity(pool, city, scheme, now)
    if (trained) made.push(trained.version)
  }
  return made
}
