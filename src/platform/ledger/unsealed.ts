import { sql } from 'kysely'
import { type Db, inCity, type Pool } from '../db/index.ts'
import { type EntryRow, entryColumns } from './entry.ts'

/** The smallest UUID that a version-7 id of this instant (milliseconds) or later can have. */
export function uuidFloor(milliseconds: number): string {
  const hex = Math.max(0, Math.floor(milliseconds)).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-0000-0000-000000000000`
}

/** The instant in a version-7 id, in milliseconds of the real clock. */
export function uuidTime(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}

/** The database's clock in milliseconds: one clock for all processes, and never the virtual one. */
export async function databaseTime(db: Db): Promise<number> {
  const { rows } = await sql<{ ms: number }>`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`.execute(
    db,
  )
  return rows[0]?.ms ?? 0
}

/**
 * The leaf of entry `e`, looked up in the index one by one. Lateral on purpose: left to itself, a plan made before the
 * table grew may read all leaves of the city for each batch.
 */
const leafOfEntry = sql`left join lateral (
  select entry_id from ledger_leaf where city_id = e.city_id and entry_id = e.id limit 1
) l on true`

/** The first `limit` entries without a leaf whose id is above `after` and below `before`, in the order of their ids. */
export async function unsealedBetween(
  db: Db,
  cityId: number,
  range: { after: string; before: string; limit: number },
): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select ${entryColumns} from ledger_entry e ${leafOfEntry}
    where e.city_id = ${cityId} and e.id > ${range.after} and e.id < ${range.before} and l.entry_id is null
    order by e.id limit ${range.limit}`.execute(db)
  return rows
}

/** Those of the given entries that have no leaf yet, in the order of their ids. */
export async function unsealedOf(db: Db, cityId: number, ids: readonly string[]): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select ${entryColumns} from ledger_entry e ${leafOfEntry}
    where e.city_id = ${cityId} and e.id = any(${ids}::uuid[]) and l.entry_id is null
    order by e.id`.execute(db)
  return rows
}

const LOWEST_ID = '00000000-0000-0000-0000-000000000000'
const HIGHEST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const DAY_MS = 86_400_000
/** Ranges that a sweep counts at most, however long ago the first entry was. */
const RANGES = 400

/**
 * Walks all entries of a city in windows and yields the ids that have no leaf. Every window is a statement and a
 * transaction of its own: one anti-join over ten million rows would outlast the statement timeout.
 *
 * @param after only ids above this one; all if left out.
 * @param before only ids below this one; all if left out.
 */
export async function* unsealedIds(
  pool: Pool,
  cityId: number,
  options: { after?: string; before?: string; window?: number } = {},
): AsyncGenerator<string[]> {
  const { before = HIGHEST_ID, window = 20_000 } = options
  let after: string | undefined = options.after ?? LOWEST_ID
  while (after !== undefined) {
    const start: string = after
    const { rows } = await inCity(pool, cityId, 'read', tx =>
      sql<{ last: string | null; unsealed: string[] | null }>`
        with walked as (
          select e.id, l.entry_id from (
            select city_id, id from ledger_entry
            where city_id = ${cityId} and id > ${start} and id < ${before}
            order by id limit ${window}
          ) e ${leafOfEntry}
        )
        select (select id from walked order by id desc limit 1) as last,
          (select array_agg(id::text order by id) from walked where entry_id is null) as unsealed`.execute(tx.db),
    )
    if (rows[0]?.unsealed) yield rows[0].unsealed
    after = rows[0]?.last ?? undefined
  }
}

/**
 * The ranges of ids, a day each, that hold another number of entries than of leaves. Counting reads two indexes in their
 * order; looking for the leaf of each entry, as `unsealedIds` does, is some ten times dearer and need be done for these only.
 * An entry without a leaf beside a leaf without its entry hides here; verification walks all and finds both.
 */
export async function* unequalRanges(pool: Pool, cityId: number): AsyncGenerator<{ after: string; before: string }> {
  const ends = await inCity(pool, cityId, 'read', async tx => {
    const { rows } = await sql<{ first: string | null; last: string | null }>`
      select (select id from ledger_entry where city_id = ${cityId} order by id limit 1) as first,
        (select id from ledger_entry where city_id = ${cityId} order by id desc limit 1) as last`.execute(tx.db)
    return rows[0]
  })
  if (!ends?.first || !ends.last) return
  const [first, last] = [uuidTime(ends.first), uuidTime(ends.last)]
  const step = Math.max(DAY_MS, Math.ceil((last - first) / RANGES))
  for (let from = first; from <= last; from += step) {
    const after = from === first ? LOWEST_ID : uuidFloor(from)
    const before = from + step > last ? HIGHEST_ID : uuidFloor(from + step)
    const { rows } = await inCity(pool, cityId, 'read', tx =>
      sql<{ entries: number; leaves: number }>`
        select (select count(*) from ledger_entry
            where city_id = ${cityId} and id >= ${after} and id < ${before}) as entries,
          (select count(*) from ledger_leaf
            where city_id = ${cityId} and entry_id >= ${after} and entry_id < ${before}) as leaves`.execute(tx.db),
    )
    if (rows[0] && rows[0].entries !== rows[0].leaves) yield { after: justBelow(after), before }
  }
}

/** The id before a floor: ranges of `unsealedIds` begin above it. */
const justBelow = (floor: string): string =>
  floor === LOWEST_ID ? LOWEST_ID : `${uuidFloor(uuidTime(floor) - 1).slice(0, 14)}ffff-ffff-ffffffffffff`
