import { type CityContext, makeRunner, Refusal } from '../../../platform/acts/index.ts'
import { inCity, type Pool } from '../../../platform/db/index.ts'
import { dayIn } from '../../registry/index.ts'
import { findSign } from './find.ts'
import { dayBounds, readDay } from './read.ts'
import { signsOf } from './signs.ts'

/**
 * Looks once through the day that is over, and forgets which device gave which rating. Doing it again finds nothing new.
 * @returns how many findings are new
 */
export async function watchRatings(pool: Pool, city: CityContext, now: Date): Promise<number> {
  const rules = city.pack.rules.integrity
  const day = Temporal.PlainDate.from(dayIn(city, now)).subtract({ days: 1 }).toString()
  let made = 0
  if (rules) {
    const { ratings, answers } = await inCity(pool, city.id, 'read', ({ db }) => readDay(db, city, day))
    const runner = makeRunner({ pool, vault: city.vault, now: () => now })
    const found = signsOf(ratings, answers, {
      oneDevice: rules.oneDevice.value,
      unread: rules.unread.value,
      noWork: rules.noWork.value,
      noContact: rules.noContact.value,
    })
    for (const { kind, unit, mark, cases, facts } of found)
      try {
        await runner.run({
          act: findSign as never,
          city,
          actor: { kind: 'system', id: 'watch' },
          input: { kind, unit, day, mark, cases, facts },
        })
        made++
      } catch (error) {
        if (!(error instanceof Refusal && error.code === 'sign_known')) throw error
      }
  }
  await inCity(pool, city.id, 'write', ({ db }) =>
    db
      .deleteFrom('rating_device')
      .where('city_id', '=', city.id)
      .where('at', '<', dayBounds(city, dayIn(city, now)).from)
      .execute(),
  )
  return made
}
