import { sql } from 'kysely'
import type { ViewContext } from '../../platform/acts/index.ts'
import { anyQuery, FITS, fitOf, searchQuery } from '../../rules/text/index.ts'
import { dayIn } from '../registry/index.ts'
import { type Entry, OFFERED } from './subject.ts'

/** Entries that share words with a long text and are then weighed one by one. */
const WEIGHED = 60
const LONGEST_WORDS = 40

type Ask = Pick<ViewContext, 'db' | 'city' | 'now'>

/**
 * Entries that hold today and fit, best first: those that hold the very words that were looked for, then those that what was
 * said is about. Never one that is expired, was found wrong or waits for approval.
 */
export async function findEntries(
  ask: Ask,
  said: string,
  options: { publicOnly: boolean; most: number },
): Promise<Entry[]> {
  const { db, city, now } = ask
  const today = dayIn(city, now)
  const exact = [...said].length <= LONGEST_WORDS ? searchQuery(said) : null
  const like = anyQuery(said)
  const ids = async (query: string | null) =>
    query === null
      ? []
      : (
          await sql<{ entry_id: string }>`
            select entry_id from app.search_knowledge(${city.id}, ${query}::tsquery, ${today}::date,
              ${options.publicOnly}, ${WEIGHED})`.execute(db)
        ).rows.map(row => row.entry_id)
  const [held, alike] = [await ids(exact), await ids(like)]
  const all = [...new Set([...held, ...alike])]
  if (all.length === 0) return []
  const rows = await db
    .selectFrom('knowledge_entry')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('id', 'in', all)
    .where('state', 'in', OFFERED)
    .execute()
  const weighed = rows
    .map(row => ({ row, at: held.indexOf(row.id), fit: fitOf(said, row) }))
    .filter(({ at, fit }) => at >= 0 || fit >= FITS)
  const place = (at: number) => (at < 0 ? held.length : at)
  return weighed
    .sort((a, b) => b.fit - a.fit || place(a.at) - place(b.at) || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, options.most)
    .map(({ row }) => row)
}
