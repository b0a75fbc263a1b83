import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'

/** Up to here all cases that hold the words are looked at; above, the newest ones. */
const BOUND = 2000
const NEWEST = 300
/** Where so many of the newest cases do not hold {@link NEWEST} of the words, the index finds them sooner than a walk back in time. */
const LOOKED = 20_000

export interface FoundCase {
  case_id: string
  received_at: Date
  /** how well the words fit, comparable within one search */
  rank: number
}

/** A place in the order of search: newest first, then by identifier. */
export interface Place {
  at: Date
  id: string
}

const byTime = (a: FoundCase, b: FoundCase): number =>
  b.received_at.getTime() - a.received_at.getTime() || (a.case_id < b.case_id ? -1 : 1)

/**
 * Cases of the city whose words fit, as the public may find them, newest first. Words that very many cases hold find the
 * newest of them.
 * @param query as `searchQuery` gives it
 */
export async function searchWords(db: Db, cityId: number, query: string): Promise<FoundCase[]> {
  const { rows } = await sql<FoundCase>`
    select case_id, received_at, rank from app.search_words(${cityId}, ${query}::tsquery, ${BOUND})`.execute(db)
  if (rows.length < BOUND) return rows.sort(byTime)
  const by = sql.raw((await thin(db, cityId, query)) ? 'app.search_newest_thin' : 'app.search_newest')
  const found = await sql<FoundCase>`
    select case_id, received_at, rank from ${by}(${cityId}, ${query}::tsquery, ${NEWEST})`.execute(db)
  return found.rows
}

async function thin(db: Db, cityId: number, query: string): Promise<boolean> {
  const { rows } = await sql<{ thin: boolean }>`
    select app.search_thin(${cityId}, ${query}::tsquery, ${NEWEST}, ${LOOKED}) as thin`.execute(db)
  return rows[0]?.thin === true
}

/**
 * The same with what staff wrote among themselves (CHECKLIST K46), stretch by stretch from a place on. Words that few cases
 * hold come in one stretch.
 */
export async function* walkWords(
  db: Db,
  cityId: number,
  query: string,
  after: Place | null,
): AsyncGenerator<FoundCase[]> {
  const { rows } = await sql<FoundCase>`
    select case_id, received_at, rank from app.search_staff_words(${cityId}, ${query}::tsquery, ${BOUND})`.execute(db)
  if (rows.length < BOUND) {
    yield rows.sort(byTime).filter(row => after === null || byTime(placed(after), row) < 0)
    return
  }
  // The index finds all of them each time it is asked: it is asked seldom, for many.
  const [by, most] = (await thin(db, cityId, query))
    ? [sql.raw('app.search_staff_newest_thin'), BOUND]
    : [sql.raw('app.search_staff_newest'), NEWEST]
  for (let from = after; ; ) {
    const found: { rows: FoundCase[] } = await sql<FoundCase>`
      select case_id, received_at, rank from ${by}(${cityId}, ${query}::tsquery, ${most},
        ${from?.at ?? 'infinity'}::timestamptz, ${from?.id ?? FIRST_ID}::uuid)`.execute(db)
    const last = found.rows.at(-1)
    yield found.rows
    if (!last || found.rows.length < most) return
    from = { at: last.received_at, id: last.case_id }
  }
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000'
const placed = ({ at, id }: Place): FoundCase => ({ case_id: id, received_at: at, rank: 0 })
