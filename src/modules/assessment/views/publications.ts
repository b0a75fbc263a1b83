import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { PageQuery } from '../../../platform/http/shapes.ts'
import { cursorOf, personName, readCursor } from '../../casework/index.ts'
import { RankingPublicationPage } from '../shapes.ts'

/** Everything that was published, newest first, corrections beside what they correct. */
export const rankingPublications = view({
  name: 'ranking.publications',
  route: 'GET /api/ranking/publications',
  by: ['staff'],
  input: z.object(PageQuery),
  output: RankingPublicationPage,
  async run({ db, city }, { cursor, limit }) {
    let query = db
      .selectFrom('ranking_publication')
      .select(['id', 'number', 'kind', 'period', 'version', 'published_at', 'by_person', 'digest'])
      .select([sql<string | null>`body ->> 'reason'`.as('reason'), sql<boolean>`body ? 'statement'`.as('signed')])
      .where('city_id', '=', city.id)
    const after = readCursor(cursor)
    if (after)
      query = query.where(eb =>
        eb(eb.refTuple('published_at', 'id'), '<', eb.tuple(new Date(after[0] ?? 0), after[1] ?? '')),
      )
    const rows = await query
      .orderBy('published_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map(row => ({
        id: row.id,
        number: row.number,
        kind: row.kind as 'day',
        period: row.period,
        version: row.version,
        at: row.published_at.toISOString(),
        by: personName(city, row.by_person),
        digest: row.digest,
        reason: row.reason,
        file: row.signed ? `/api/ranking/publications/${row.id}/file` : null,
      })),
      next: rows.length > limit && last ? cursorOf(last.published_at.toISOString(), last.id) : null,
    }
  },
})
