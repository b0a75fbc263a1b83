import { sql } from 'kysely'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { searchQuery } from '../../rules/text/index.ts'

/** Where the matter is, as far as it is known. */
interface Where {
  words: readonly string[]
  unit: string | null
}

const OPEN = ['received', 'accepted', 'dispatched', 'signed', 'disputed', 'replied']
/** A word that half of all cases have is cut off here: it tells nothing of likeness. */
const BOUND = 2000
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
  const found = db
    .selectFrom('search_doc')
    .select(['case_id', sql<number>`ts_rank(doc, ${about}::tsquery)`.as('rank')])
    .where('city_id', '=', city.id)
    .where(sql<boolean>`doc @@ ${query}::tsquery`)
    .limit(BOUND)
    .as('found')
  return db
    .selectFrom(found)
    .innerJoin('case_file', join =>
      join.onRef('case_file.id', '=', 'found.case_id').on('case_file.city_id', '=', city.id),
    )
    .select([
      'case_file.id',
      'case_file.number',
      'case_file.title',
      'case_file.state',
      'case_file.kind',
      'case_file.item',
      'case_file.grade',
      'case_file.place_text',
      'case_file.place_unit',
      'case_file.received_at',
    ])
    .where('case_file.city_id', '=', city.id)
    .where('case_file.state', 'in', OPEN)
    .$if(where.unit !== null && !place, builder => builder.where('case_file.place_unit', '=', where.unit))
    .orderBy('found.rank', 'desc')
    .orderBy('case_file.received_at', 'desc')
    .limit(SHOWN)
    .execute()
}

function anyOf(words: readonly string[]): string | null {
  const queries = words.flatMap(word => searchQuery(word) ?? [])
  return queries.length ? queries.map(query => `(${query})`).join(' | ') : null
}
