import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { RankingRow } from '../../rules/score/index.ts'
import { PUBLICITY, type Publicity, type PublishedBody } from './rules/body.ts'
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

export interface Version {
  id: string
  number: string
  version: number
  digest: string
  published_at: Date
  body: { [K in 'reason' | 'changes' | 'statement' | 'publicity']: NonNullable<PublishedBody[K]> | null }
}

/** All publications of a period, the newest first: the first one and its corrections. */
export async function versionsOf(
  db: Db,
  cityId: number,
  { kind, period }: { kind: Kind; period: string },
): Promise<Version[]> {
  const rows = await db
    .selectFrom('ranking_publication')
    .select(['id', 'number', 'version', 'digest', 'published_at'])
    .select(
      sql<Version['body']>`jsonb_build_object('reason', body -> 'reason', 'changes', body -> 'changes',
        'statement', body -> 'statement', 'publicity', body -> 'publicity')`.as('body'),
    )
    .where('city_id', '=', cityId)
    .where('kind', '=', kind)
    .where('period', '=', period)
    .orderBy('version', 'desc')
    .execute()
  return rows
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

/**
 * The newest periods that were published, newest first.
 * @param open only those that were meant at least to be so open; earlier publications did not say, and were for all
 */
export async function publishedPeriods(
  db: Db,
  cityId: number,
  kind: Kind,
  limit: number,
  open: Publicity = 'internal',
): Promise<string[]> {
  const asOpen = PUBLICITY.slice(PUBLICITY.indexOf(open))
  const rows = await db
    .selectFrom('ranking_publication')
    .select('period')
    .distinct()
    .where('city_id', '=', cityId)
    .where('kind', '=', kind)
    .where(sql<string>`coalesce(body ->> 'publicity', 'byName')`, 'in', asOpen)
    .orderBy('period', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => row.period)
}
