import { type CityContext, Refusal, type Runner } from '../../../platform/acts/index.ts'
import { type Db, inCity } from '../../../platform/db/index.ts'
import { dayIn } from '../../registry/index.ts'
import { remindPromise } from './acts/remind.ts'

const BATCH = 200

/** Answered cases of whose day their unit is to be reminded, the longest waiting first. */
export const toRemind = (db: Db, cityId: number, today: string) =>
  db
    .selectFrom('case_file')
    .select('id')
    .where('city_id', '=', cityId)
    .where('remind_on', '<=', today)
    .where('state', 'in', ['replied', 'closed'])
    .orderBy('remind_on')
    .limit(BATCH)

/** The days that answers named for the rest (CHECKLIST K75). @returns how many units were reminded */
export async function mindPromises(runner: Runner, city: CityContext): Promise<number> {
  const near = await inCity(runner.pool, city.id, 'read', ({ db }) =>
    toRemind(db, city.id, dayIn(city, runner.now())).execute(),
  )
  let done = 0
  for (const { id } of near)
    try {
      await runner.run({ act: remindPromise, city, actor: { kind: 'system', id: 'clock' }, id, input: {} })
      done++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  return done
}
