import { type CityContext, Refusal, type Runner } from '../../../platform/acts/index.ts'
import { inCity } from '../../../platform/db/index.ts'
import { lapseLink } from './acts/lapse.ts'

const BATCH = 200

/** Links that nobody answered in time end by themselves. @returns how many */
export async function mindLinks(runner: Runner, city: CityContext): Promise<number> {
  const over = await inCity(runner.pool, city.id, 'read', ({ db }) =>
    db
      .selectFrom('link')
      .select('id')
      .where('city_id', '=', city.id)
      .where('state', '=', 'asked')
      .where('until', '<=', runner.now())
      .orderBy('until')
      .limit(BATCH)
      .execute(),
  )
  let done = 0
  for (const { id } of over)
    try {
      await runner.run({ act: lapseLink, city, actor: { kind: 'system', id: 'clock' }, id, input: {} })
      done++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  return done
}
