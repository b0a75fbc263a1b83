import { sql } from 'kysely'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { searchQuery } from '../../rules/text/index.ts'
import { searchWords } from '../casework/index.ts'

/** Where the matter is, as far as it is known. */
interface Where {
  words: readonly string[]
  unit: string | null
}

const OPEN = ['received', 'accepted', 'dispatched', 'signed', 'disputed', 'replied']
const SHOWN = 20

/**
 * Open cases that speak of the same thing in the same place, best first. A text that names neither a place nor two
 * telling words is like nothing in particular: then there are none.
 */
export async function similarOpen(db: Db, city: CityContext, words: readonly string[], where: Where) {
  const about = anyOf(words.slice(0, 4))
  const place = anyOf(where.words)
  if (!about || (!place && where.unit === null && words.length < 2)) return []
  const [first, second] = words
  const narrow = place ?? (where.unit === null ? `${searchQuery(first ?? '')} & ${searchQuery(second ?? '')}` : null)
  const query = narrow ? `(${about}) & (${narrow})` : about
  const found = await searchWords(db, city.id, query)
  const rank = new Map(found.map(row => [row.case_id, row.rank]))
  const rows = await db
    .selectFrom('case_file')
    .select(['id', 'number', 'title', 'state', 'kind', 'item', 'grade', 'place_text', 'place_unit', 'received_at'])
    .where('city_id', '=', city.id)
    .where('id', '=', sql<string>`any(${[...rank.keys()]}::uuid[])`)
    .where('state', 'in', OPEN)
    .$if(where.unit !== null && !place, builder => builder.where('place_unit', '=', where.unit))
    .orderBy('received_at', 'desc')
    .execute()
  return rows.sort((a, b) => (rank.get(b.id) ?? 0) - (rank.get(a.id) ?? 0)).slice(0, SHOWN)
}

function anyOf(words: readonly string[]): string | null {
  const queries = words.flatMap(word => searchQuery(word) ?? [])
  return queries.length ? queries.map(query => `(${query})`).join(' | ') : null
}
