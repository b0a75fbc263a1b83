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
 */
export async function searchWords(db: Db, cityId: number, query: string): Promise<FoundCase[]> {
  const { rows } = await sql<FoundCase>`
    select case_id, received_at, rank from app.search_words(${cityId}, ${query}::tsquery, ${BOUND})`.execute(db)
  if (rows.length < BOUND) return rows.sort((a, b) => b.received_at.getTime() - a.received_at.getTime())
  const newest = await sql<FoundCase>`
    select case_id, received_at, rank from app.search_newest(${cityId}, ${query}::tsquery, ${NEWEST})`.execute(db)
  return newest.rows
}
