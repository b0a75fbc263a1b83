import type { Db } from '../../platform/db/index.ts'
import { PackError, readScheme, type Scheme } from './pack/index.ts'
import type { ApprovedScheme } from './scheme-book.ts'

/** What a text meant when it was approved is kept: reading it again costs more than everything else here. */
const kept = new Map<string, Scheme>()

/**
 * The schemes that were approved and not withdrawn.
 * @throws PackError if a text that was approved is none any more: the program has changed what a scheme may say
 */
export async function approvedSchemes(db: Db, cityId: number): Promise<ApprovedScheme[]> {
  const rows = await db
    .selectFrom('scheme_version')
    .select(['draft_id', 'scheme', 'version', 'base', 'effective_from', 'digest', 'body'])
    .where('city_id', '=', cityId)
    .where('withdrawn_at', 'is', null)
    .orderBy('effective_from')
    .execute()
  return rows.map(row => ({
    ...{ draft: row.draft_id, code: row.scheme, version: row.version, base: row.base, digest: row.digest },
    from: row.effective_from,
    file: fileOf(row.scheme, row.digest, row.body),
  }))
}

function fileOf(code: string, digest: string, body: string): Scheme {
  const known = kept.get(digest)
  if (known) return known
  const { scheme, problems } = readScheme(`schemes/${code}.yaml`, body)
  if (!scheme) throw new PackError(code, problems)
  kept.set(digest, scheme)
  return scheme
}
