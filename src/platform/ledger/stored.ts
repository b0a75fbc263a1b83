import { sql } from 'kysely'
import {
  type HashAlgorithm,
  type HashSource,
  isHashAlgorithm,
  type SignedTreeHead,
  type TreeHasher,
  treeHasher,
} from '../../rules/merkle/index.ts'
import type { Db } from '../db/index.ts'
import { isoText, utcText } from './entry.ts'

/** The stored tree contradicts itself or its signed head: nothing may be built on it before someone has looked. */
export class LedgerBrokenError extends Error {
  readonly cityId: number
  constructor(cityId: number, what: string) {
    super(`the ledger of city ${cityId} is damaged: ${what}. Run "bihuan ledger verify" to see where`)
    this.name = 'LedgerBrokenError'
    this.cityId = cityId
  }
}

/** The stored leaf and tile hashes of a city, for the proofs of src/rules/merkle. */
export function storedHashes(db: Db, cityId: number): HashSource {
  return {
    async leaves(from, to) {
      const rows = await db
        .selectFrom('ledger_leaf')
        .select('hash')
        .where('city_id', '=', cityId)
        .where('leaf_index', '>=', from)
        .where('leaf_index', '<', to)
        .orderBy('leaf_index')
        .execute()
      return rows.map(row => row.hash)
    },
    async tiles(level, from, to) {
      const rows = await db
        .selectFrom('ledger_tile')
        .select('hash')
        .where('city_id', '=', cityId)
        .where('level', '=', level)
        .where('tile_index', '>=', from)
        .where('tile_index', '<', to)
        .orderBy('tile_index')
        .execute()
      return rows.map(row => row.hash)
    },
  }
}

/** The stored tiles of one level that stand where the expected ones do, by index. */
export async function storedTiles(
  db: Db,
  cityId: number,
  level: number,
  expected: readonly { index: number }[],
): Promise<Map<number, Buffer>> {
  const rows = await db
    .selectFrom('ledger_tile')
    .select(['tile_index', 'hash'])
    .where('city_id', '=', cityId)
    .where('level', '=', level)
    .where('tile_index', '>=', expected[0]?.index ?? 0)
    .where('tile_index', '<=', expected.at(-1)?.index ?? 0)
    .execute()
  return new Map(rows.map(row => [row.tile_index, row.hash]))
}

/** Signed heads in the order of their sizes, above `after`, at most `limit` of them. */
export async function headsAbove(db: Db, cityId: number, after: number, limit: number): Promise<SignedTreeHead[]> {
  const rows = await headRows(db, cityId).where('tree_size', '>', after).orderBy('tree_size').limit(limit).execute()
  return rows.map(row => toHead(cityId, row))
}

export async function newestHead(db: Db, cityId: number): Promise<SignedTreeHead | undefined> {
  const row = await headRows(db, cityId).orderBy('tree_size', 'desc').limit(1).executeTakeFirst()
  return row && toHead(cityId, row)
}

/** Inserts many leaves in one statement; their indices follow on from `firstIndex`. */
export const insertLeaves = (cityId: number, firstIndex: number, entryIds: string[], hashes: Buffer[]) =>
  sql`insert into ledger_leaf (city_id, leaf_index, entry_id, hash)
    select ${cityId}::int, ${firstIndex}::bigint + n - 1, id, hash
    from unnest(${entryIds}::uuid[], ${hashes}::bytea[]) with ordinality as leaf (id, hash, n)`

export function hasherOf(cityId: number, algorithm: string): TreeHasher {
  if (!isHashAlgorithm(algorithm)) throw new LedgerBrokenError(cityId, `unknown hash algorithm "${algorithm}"`)
  return treeHasher(algorithm)
}

const headRows = (db: Db, cityId: number) =>
  db
    .selectFrom('ledger_head')
    .select(['tree_size', 'root', utcText('at').as('at_text'), 'algorithm', 'key_id', 'signature'])
    .where('city_id', '=', cityId)

type HeadRow = {
  tree_size: number
  root: Buffer
  at_text: string
  algorithm: string
  key_id: string
  signature: Buffer
}

function toHead(cityId: number, row: HeadRow): SignedTreeHead {
  return {
    city: cityId,
    size: row.tree_size,
    root: row.root.toString('hex'),
    at: isoText(row.at_text),
    // Whatever the column says: an unknown name makes the head's check fail, it does not make reading fail.
    algorithm: row.algorithm as HashAlgorithm,
    keyId: row.key_id,
    signature: row.signature.toString('hex'),
  }
}
