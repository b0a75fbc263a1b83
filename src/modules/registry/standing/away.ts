import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { actingFor } from './rules/stand-ins.ts'

/** Who is away on a civil day, and who stands in. */
export const awayOn = (db: Db, cityId: number, day: string) =>
  db
    .selectFrom('absence')
    .select(['id', 'person_id', 'stand_in', 'from_day', 'to_day'])
    .where('city_id', '=', cityId)
    .where('ended_at', 'is', null)
    .where('from_day', '<=', day)
    .where('to_day', '>=', day)

export interface Presence {
  /** has left: nothing may be given to them any more */
  left: boolean
  /** who acts for them today, if they are away */
  standIn: string | null
  /** last day away */
  until: string | null
}

/** Whether these people are there on a day (CHECKLIST K70 K80: nobody absent is offered). */
export async function presenceOf(
  db: Db,
  city: CityContext,
  people: readonly string[],
  day: string,
): Promise<Map<string, Presence>> {
  if (people.length === 0) return new Map()
  const [rows, away] = await Promise.all([
    db
      .selectFrom('person')
      .select(['id', 'ended_at'])
      .where('city_id', '=', city.id)
      .where('id', 'in', [...people])
      .execute(),
    awayOn(db, city.id, day).execute(),
  ])
  return new Map(
    people.map(id => {
      const absence = away.find(row => row.person_id === id)
      const person = rows.find(row => row.id === id)
      return [
        id,
        {
          left: !person || person.ended_at !== null,
          standIn: absence ? actingFor(id, away) : null,
          until: absence?.to_day ?? null,
        },
      ]
    }),
  )
}
