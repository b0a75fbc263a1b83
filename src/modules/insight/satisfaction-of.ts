import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { Sums } from './rules/course.ts'

/**
 * What came in of these items and how it was rated from one day of the city to another, both included, as counted within the hour.
 * Verdicts belong to the day on which they became final, as in the ranking; not to that of their case.
 */
export async function satisfactionOf(
  db: Db,
  cityId: number,
  items: readonly string[],
  from: string,
  to: string,
): Promise<Sums> {
  const { received, valid, satisfied } = await db
    .selectFrom('item_day')
    .select(({ fn }) => [
      fn.sum<number | null>('received').as('received'),
      fn.sum<number | null>('valid').as('valid'),
      fn.sum<number | null>('satisfied').as('satisfied'),
    ])
    .where('city_id', '=', cityId)
    .where('item', '=', sql<string>`any(${[...items]}::text[])`)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirstOrThrow()
  return { received: Number(received), valid: Number(valid), satisfied: Number(satisfied) }
}
