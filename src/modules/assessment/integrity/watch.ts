import { v5 as uuidv5 } from 'uuid'
import { type CityContext, makeRunner, Refusal } from '../../../platform/acts/index.ts'
import { inCity, type Pool } from '../../../platform/db/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { dayIn } from '../../registry/index.ts'
import { waitingBody } from '../tell.ts'
import { deciders } from './decide.ts'
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
  await inCity(pool, city.id, 'write', async tx => {
    tx.write(
      tx.db
        .deleteFrom('rating_device')
        .where('city_id', '=', city.id)
        .where('at', '<', dayBounds(city, dayIn(city, now)).from),
    )
    if (made === 0) return
    const id = uuidv5(`integrity/${city.code}/${day}`, uuidv5.URL)
    const waiting = { subject: { kind: 'integrity', id }, title: text('integrity.waits', { n: String(made) }) } as const
    const body = JSON.stringify(waitingBody(city, { ...waiting, roles: deciders }))
    tx.write(
      tx.db
        .insertInto('outbox')
        .values({ city_id: city.id, id, kind: 'notice.tell', body, at: now })
        .onConflict(oc => oc.columns(['city_id', 'id']).doNothing()),
    )
  })
  return made
}
