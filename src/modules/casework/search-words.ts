import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'

/** Up to here all cases that hold the words are looked at; above, the newest ones. */
const BOUND = 2000
const NEWEST = 300

export interface FoundCase {
  case_id: string
  received_at: Date
  /** how well the words fit, comparable within one search */
  rank: number
}

/**
 * Cases of the city whose words fit, newest first. Words that very many cases hold find the newest of them.
 * @param query as `searchQuery` gives it
 * @param eyes whose: only staff find what staff wrote among themselves (CHECKLIST K46)
 */
export async function searchWords(
  db: Db,
  cityId: number,
  query: string,
  eyes: 'public' | 'staff' = 'public',
): Promise<FoundCase[]> {
  const staff = eyes === 'staff' ? 'staff_' : ''
  const [all, newest] = [sql.ref(`app.search_${staff}words`), sql.ref(`app.search_${staff}newest`)]
  const { rows } = await sql<FoundCase>`
    select case_id, received_at, rank from ${all}(${cityId}, ${query}::tsquery, ${BOUND})`.execute(db)
  if (rows.length < BOUND) return rows.sort((a, b) => b.received_at.getTime() - a.received_at.getTime())
  const found = await sql<FoundCase>`
    select case_id, received_at, rank from ${newest}(${cityId}, ${query}::tsquery, ${NEWEST})`.execute(db)
  return found.rows
}
