import type { IncomingHttpHeaders } from 'node:http'
import { type Actor, type CityContext, Refusal } from '../../platform/acts/index.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'
import { queryContext } from './create-appeal.ts'

/**
 * Who sends a public request: the owner of an appeal by its query code, else anybody.
 * @throws Refusal bad_code if a code was given and there is no such appeal
 */
export async function citizenOf(
  headers: IncomingHttpHeaders,
  city: CityContext,
  pool: Pool,
  _now: Date,
): Promise<Actor> {
  const given = headers['x-query-code']
  if (typeof given !== 'string' || given === '') return { kind: 'citizen', id: 'anyone', appealIds: [] }
  const code = given.toUpperCase().replace(/[\s-]/g, '')
  const row = await inCity(pool, city.id, 'read', ({ db }) =>
    db
      .selectFrom('appeal')
      .select('id')
      .where('city_id', '=', city.id)
      .where('query_index', '=', city.vault.index(code, queryContext(city.id)))
      .executeTakeFirst(),
  )
  if (!row) throw new Refusal('bad_code', { status: 401 })
  return { kind: 'citizen', id: row.id, appealIds: [row.id] }
}
