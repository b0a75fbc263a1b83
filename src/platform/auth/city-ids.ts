import { notFound } from '../acts/index.ts'
import type { AuthDb } from './auth-db.ts'

/** Numbers of cities by their codes, which never change. @throws Refusal not_found */
export function makeCityIds(db: AuthDb): (code: string) => Promise<number> {
  const known = new Map<string, number>()
  return async code => {
    const id = known.get(code)
    if (id !== undefined) return id
    const row = await db.selectFrom('city').select('city_id').where('code', '=', code).executeTakeFirst()
    if (!row) throw notFound()
    known.set(code, row.city_id)
    return row.city_id
  }
}
