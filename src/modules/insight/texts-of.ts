import { sql } from 'kysely'
import type { CityContext } from '../../platform/acts/index.ts'
import { type Db, inCity, type Pool } from '../../platform/db/index.ts'
import { text } from '../../platform/i18n/texts.ts'
import { leastId } from '../../platform/ids/uuid.ts'
import type { TopicText } from '../../rules/text/topics/index.ts'

const PAGE = 2000
/** Newest texts that are read: of a large city four weeks and the one before each; so many are held in memory at once. */
const MOST = 40_000
/** What a matter is stands at the beginning; so much of each text is handed to the worker. */
const LONGEST = 1500

export type SaidText = TopicText & { caseId: string }

const page = (db: Db, city: CityContext, since: Date, before: string | null) =>
  db
    .selectFrom('appeal')
    .innerJoin('case_file', join =>
      join.onRef('case_file.city_id', '=', 'appeal.city_id').onRef('case_file.id', '=', 'appeal.case_id'),
    )
    .select([
      'appeal.id',
      'appeal.text',
      'appeal.phone_index',
      'appeal.received_at',
      'appeal.case_id',
      'case_file.title',
    ])
    .where('appeal.city_id', '=', city.id)
    .where('case_file.city_id', '=', city.id)
    .where('appeal.id', '>=', leastId(since.getTime()))
    .where('appeal.received_at', '>=', since)
    .where('appeal.withdrawn_at', 'is', null)
    .where('appeal.text', '<>', text('appeal.erased').zh)
    .where('case_file.kind', '<>', sql<string>`all(${city.pack.rules.publication.neverKinds.value}::text[])`)
    .$if(before !== null, query => query.where('appeal.id', '<', before))
    .orderBy('appeal.id', 'desc')
    .limit(PAGE)
    .execute()

/**
 * What people said since then, newest first, without what they took back or had erased. Sealed reports are no cases and
 * have no place here; nor have the kinds that the pack never publishes: the words of a topic are read by more people than
 * its cases. Whoever seconds a matter joins its case with words of their own and counts as a person, so nobody only likes.
 * @returns the texts, and since when they are all there: later than asked where there are more than can be read
 */
export async function textsOf(pool: Pool, city: CityContext, since: Date): Promise<{ texts: SaidText[]; since: Date }> {
  const texts: SaidText[] = []
  let before: string | null = null
  for (;;) {
    const from: string | null = before
    const rows: Awaited<ReturnType<typeof page>> = await inCity(pool, city.id, 'read', tx =>
      page(tx.db, city, since, from),
    )
    for (const row of rows)
      texts.push({
        id: row.id,
        caseId: row.case_id,
        title: row.title,
        text: row.text.slice(0, LONGEST),
        at: row.received_at.getTime(),
        person: row.phone_index?.toString('base64') ?? null,
        likes: 0,
      })
    before = rows.at(-1)?.id ?? null
    if (rows.length < PAGE) return { texts, since }
    if (texts.length >= MOST) return { texts, since: new Date(Math.min(...texts.map(({ at }) => at))) }
  }
}
