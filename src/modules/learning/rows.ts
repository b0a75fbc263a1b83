import { createHash } from 'node:crypto'
import type { CityContext } from '../../platform/acts/index.ts'
import { type Db, inCity, type Pool } from '../../platform/db/index.ts'
import type { LabelledText } from '../../rules/text/classifier/index.ts'
import type { Scheme } from '../casework/index.ts'

/** A case counts as confirmed when the unit that got it took it: it signed, and did not give it back. */
const CONFIRMED = ['signed', 'replied', 'closed']
const PAGE = 2000
/** Newest texts that a model learns from; older ones say little of how a city sends things today. */
const MOST = 60_000

export type ConfirmedText = LabelledText & { caseId: string }

const page = (db: Db, city: CityContext, scheme: Scheme, before: string | null, limit: number) => {
  let query = db
    .selectFrom('appeal')
    .innerJoin('case_file', join =>
      join.onRef('case_file.city_id', '=', 'appeal.city_id').onRef('case_file.id', '=', 'appeal.case_id'),
    )
    .leftJoin('label_fix', join =>
      join
        .onRef('label_fix.city_id', '=', 'case_file.city_id')
        .onRef('label_fix.case_id', '=', 'case_file.id')
        .on('label_fix.scheme', '=', scheme),
    )
    .select([
      'appeal.id',
      'appeal.text',
      'appeal.received_at',
      'appeal.place_unit',
      'case_file.id as case_id',
      'case_file.item',
      'case_file.unit_id',
      'label_fix.label',
    ])
    .where('appeal.city_id', '=', city.id)
    .where('case_file.state', 'in', CONFIRMED)
  if (before) query = query.where('appeal.id', '<', before)
  return query.orderBy('appeal.id', 'desc').limit(limit).execute()
}

/** The city's own confirmed matters with what people decided, newest first; of this city alone. */
export async function confirmedTexts(pool: Pool, city: CityContext, scheme: Scheme): Promise<ConfirmedText[]> {
  const rows: ConfirmedText[] = []
  let before: string | null = null
  for (;;) {
    const found: Awaited<ReturnType<typeof page>> = await inCity(pool, city.id, 'read', tx =>
      page(tx.db, city, scheme, before, PAGE),
    )
    for (const row of found) {
      const label = row.label ?? (scheme === 'item' ? row.item : row.unit_id)
      if (label === null) continue
      rows.push({
        caseId: row.case_id,
        text: row.text,
        label,
        at: row.received_at.toISOString(),
        ...(row.place_unit ? { places: [row.place_unit] } : {}),
      })
    }
    before = found.at(-1)?.id ?? null
    if (found.length < PAGE || rows.length >= MOST) return rows
  }
}

/** How many confirmed matters there are, counted no further than `most`. */
export async function countConfirmed(db: Db, city: CityContext, most: number): Promise<number> {
  const found = await db
    .selectFrom('case_file')
    .select('id')
    .where('city_id', '=', city.id)
    .where('state', 'in', CONFIRMED)
    .limit(most)
    .execute()
  return found.length
}

/** SHA-256 over everything that was learned from, so that a training can be told from another. */
export function digestOf(rows: readonly ConfirmedText[]): string {
  const hash = createHash('sha256')
  for (const { caseId, label, text, places } of rows) hash.update(JSON.stringify([caseId, label, text, places ?? []]))
  return hash.digest('hex')
}
