import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { RankingRow } from '../../rules/score/index.ts'
import type { PublishedBody } from './rules/body.ts'
import type { Kind } from './rules/period.ts'

export interface Publication {
  id: string
  number: string
  version: number
  digest: string
  by_person: string | null
  published_at: Date
  body: PublishedBody
}

/** The newest publication of a period, or the version asked for. */
export async function publicationOf(
  db: Db,
  cityId: number,
  { kind, period }: { kind: Kind; period: string },
  version?: number,
): Promise<Publication | null> {
  let query = db
    .selectFrom('ranking_publication')
    .select(['id', 'number', 'version', 'digest', 'by_person', 'published_at', 'body'])
    .where('city_id', '=', cityId)
    .where('kind', '=', kind)
    .where('period', '=', period)
  if (version !== undefined) query = query.where('version', '=', version)
  const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row ? { ...row, body: row.body as unknown as PublishedBody } : null
}

/** The rows of the newest publication of each of these periods that has one. */
export async function publishedRows(db: Db, cityId: number, kind: Kind, periods: readonly string[]) {
  if (periods.length === 0) return new Map<string, RankingRow[]>()
  const rows = await db
    .selectFrom('ranking_publication')
    .distinctOn('period')
    .select(['period', sql<RankingRow[]>`body -> 'rows'`.as('rows')])
    .where('city_id', '=', cityId)
    .where('kind', '=', kind)
    .where('period', 'in', [...periods])
    .orderBy('period')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map(row => [row.period, row.rows]))
}

/** The newest periods that were published, newest first. */
export async function publishedPeriods(db: Db, cityId: number, kind: Kind, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('ranking_publication')
    .select('period')
    .distinct()
    .where('city_id', '=', cityId)
    .where('kind', '=', kind)
    .orderBy('period', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => row.period)
}
