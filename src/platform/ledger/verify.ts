import type { KeyObject } from 'node:crypto'
import { sql } from 'kysely'
import {
  type HashAlgorithm,
  isHashAlgorithm,
  type SignedTreeHead,
  type Tile,
  type TreeHasher,
  treeHasher,
  verifyHead,
} from '../../rules/merkle/index.ts'
import { inCity, type Pool } from '../db/index.ts'
import { type Finding, type FindingKind, FindingList } from './findings.ts'
import { LeafCheck, type LeafWithEntry, leavesWithEntries } from './leaf-check.ts'
import { headsAbove, newestHead, storedTiles } from './stored.ts'
import { TreeWalk } from './tree-walk.ts'
import { databaseTime, unsealedIds, uuidFloor } from './unsealed.ts'

export interface VerifyOptions {
  /** By key id, see `readPublicKeys`. They must not come from the database that is verified. */
  readonly publicKeys: ReadonlyMap<string, KeyObject>
  /** Heads kept outside (published, printed, from receipts). Only they show that the newest end was cut off. */
  readonly witnesses?: readonly SignedTreeHead[]
  readonly batch?: number
  /** Findings of one kind that are listed; all are counted. */
  readonly maxFindings?: number
  readonly onProgress?: (done: { readonly leaves: number; readonly of: number }) => void
}

export interface VerifyReport {
  readonly cityId: number
  readonly ok: boolean
  readonly algorithm: HashAlgorithm | null
  /** What was checked. */
  readonly leaves: number
  readonly heads: number
  readonly tiles: number
  /** The newest head, to be kept outside as a witness for the next time. */
  readonly head: SignedTreeHead | null
  /** Number of all findings; `findings` lists the first of each kind. */
  readonly total: number
  readonly counts: Partial<Record<FindingKind, number>>
  readonly findings: readonly Finding[]
}

/** Entries younger than this may still wait for their seal. */
const SEALED_WITHIN_MS = 5 * 60_000
const HEADS_AT_ONCE = 1_000

interface Stop {
  readonly size: number
  readonly head: SignedTreeHead
  readonly witness: boolean
}

/**
 * Recomputes the whole ledger of a city from its entries and names everything that does not agree: edited, deleted, inserted
 * and reordered entries, wrong tiles, wrong roots and signatures of every head. Reads in batches, holds no long transaction,
 * and may run beside acts and sealers: what is sealed after its start is not looked at.
 */
export async function verifyLedger(pool: Pool, cityId: number, options: VerifyOptions): Promise<VerifyReport> {
  const found = new FindingList(options.maxFindings ?? 100)
  const begun = await begin(pool, cityId, found)
  const algorithm = await algorithmOf(pool, cityId, options.publicKeys)
  const hasher = treeHasher(algorithm ?? 'sha256')
  const counted = await walkTree(pool, cityId, options, { ...begun, hasher, found })
  if (begun.leaves > begun.signed) {
    const run = { leafIndex: begun.signed, otherLeaf: begun.leaves - 1 }
    found.add({ kind: 'leaf-unsigned', ...run }, begun.leaves - begun.signed)
  }
  for await (const ids of unsealedIds(pool, cityId, { before: begun.overdueBefore })) {
    for (const entryId of ids) found.add({ kind: 'entry-unsealed', entryId })
  }
  const { total, counts, findings } = found
  return {
    cityId,
    ok: total === 0,
    algorithm,
    leaves: begun.leaves,
    ...counted,
    head: begun.head,
    total,
    counts,
    findings,
  }
}

/** Fixes how far this verification looks. Each comparison is one statement, because sealing goes on meanwhile. */
function begin(pool: Pool, cityId: number, found: FindingList) {
  return inCity(pool, cityId, 'read', async ({ db }) => {
    const { rows } = await sql<{ leaves: number; signed: number }>`
      select (select coalesce(max(leaf_index) + 1, 0) from ledger_leaf where city_id = ${cityId}) as leaves,
        (select coalesce(max(tree_size), 0) from ledger_head where city_id = ${cityId}) as signed`.execute(db)
    const { leaves, signed } = rows[0] ?? { leaves: 0, signed: 0 }
    const extra = await sql<{ level: number; tile_index: number; of: number }>`
      select level, tile_index, count(*) over () as of from ledger_tile
      where city_id = ${cityId} and (tile_index + 1) * power(256, level) > (
        select coalesce(max(leaf_index) + 1, 0) from ledger_leaf where city_id = ${cityId})
      order by level, tile_index limit 100`.execute(db)
    for (const [i, tile] of extra.rows.entries()) {
      const unlisted = i === 0 ? tile.of - extra.rows.length : 0
      found.add({ kind: 'tile-extra', level: tile.level, tileIndex: tile.tile_index }, 1 + unlisted)
    }
    const head = signed > 0 ? ((await newestHead(db, cityId)) ?? null) : null
    return { leaves, signed, head, overdueBefore: uuidFloor((await databaseTime(db)) - SEALED_WITHIN_MS) }
  })
}

/** The algorithm of the first head that is signed as it should be; one altered head must not mislead the whole check. */
async function algorithmOf(
  pool: Pool,
  cityId: number,
  keys: ReadonlyMap<string, KeyObject>,
): Promise<HashAlgorithm | null> {
  const heads = await inCity(pool, cityId, 'read', tx => headsAbove(tx.db, cityId, 0, HEADS_AT_ONCE))
  const sound = heads.find(head => {
    const key = keys.get(head.keyId)
    return key && verifyHead(head, key)
  })
  return sound?.algorithm ?? heads.map(head => head.algorithm).find(isHashAlgorithm) ?? null
}

interface Ground {
  readonly leaves: number
  readonly signed: number
  readonly hasher: TreeHasher
  readonly found: FindingList
}

async function walkTree(pool: Pool, cityId: number, options: VerifyOptions, ground: Ground) {
  const { leaves, hasher, found } = ground
  const batch = options.batch ?? 10_000
  const checked = { heads: 0, tiles: 0 }
  const leafCheck = new LeafCheck(cityId, hasher, found)
  let intact = 0
  const walk = new TreeWalk<Stop>(hasher, stops(pool, cityId, ground.signed, options.witnesses ?? []), {
    missing: (from, to) => found.add({ kind: 'leaf-missing', leafIndex: from, otherLeaf: to }, to - from + 1),
    outOfOrder: leaf => found.add({ kind: 'leaf-order', leafIndex: leaf.leaf_index, entryId: leaf.entry_id }),
    reached({ head, witness }, root) {
      if (!witness) checked.heads++
      checkSignature(head, witness, options.publicKeys, found)
      const treeSize = head.size
      if (root?.toString('hex') === head.root && head.city === cityId) intact = treeSize
      else if (witness) found.add({ kind: 'witness-root', treeSize })
      else if (treeSize > leaves) found.add({ kind: 'head-beyond', treeSize })
      else found.add({ kind: 'head-root', treeSize, leafIndex: intact, otherLeaf: treeSize - 1 })
      if (!witness && head.algorithm !== hasher.algorithm) found.add({ kind: 'head-algorithm', treeSize })
    },
  })
  for (let next = 0; next < leaves; ) {
    const rows: LeafWithEntry[] = await inCity(pool, cityId, 'read', tx =>
      leavesWithEntries(tx.db, cityId, { from: next, to: leaves, limit: batch }),
    )
    const last = rows.at(-1)
    if (!last) break
    for (const row of rows) leafCheck.take(row)
    const tiles = await walk.take(rows)
    await checkTiles(pool, cityId, tiles, found)
    checked.tiles += tiles.length
    next = last.leaf_index + 1
    options.onProgress?.({ leaves: next, of: leaves })
  }
  await walk.finish()
  leafCheck.finish()
  return checked
}

/** Stored heads and witnesses in one row, by size. */
async function* stops(
  pool: Pool,
  cityId: number,
  upTo: number,
  witnesses: readonly SignedTreeHead[],
): AsyncGenerator<Stop> {
  const waiting = witnesses.toSorted((a, b) => a.size - b.size).map(head => ({ size: head.size, head, witness: true }))
  let after = -1
  for (;;) {
    const heads = await inCity(pool, cityId, 'read', tx => headsAbove(tx.db, cityId, after, HEADS_AT_ONCE))
    for (const head of heads) {
      if (head.size > upTo) break
      while (waiting[0] && waiting[0].size < head.size) yield waiting.shift() as Stop
      yield { size: head.size, head, witness: false }
    }
    after = heads.at(-1)?.size ?? upTo
    if (heads.length < HEADS_AT_ONCE || after >= upTo) break
  }
  yield* waiting
}

function checkSignature(
  head: SignedTreeHead,
  witness: boolean,
  keys: ReadonlyMap<string, KeyObject>,
  found: FindingList,
): void {
  const key = keys.get(head.keyId)
  if (!key) found.add({ kind: 'head-key-unknown', treeSize: head.size, keyId: head.keyId })
  else if (!verifyHead(head, key)) {
    found.add({ kind: witness ? 'witness-signature' : 'head-signature', treeSize: head.size })
  }
}

async function checkTiles(pool: Pool, cityId: number, tiles: readonly Tile[], found: FindingList): Promise<void> {
  if (tiles.length === 0) return
  await inCity(pool, cityId, 'read', async ({ db }) => {
    for (const [level, expected] of Map.groupBy(tiles, tile => tile.level)) {
      const stored = await storedTiles(db, cityId, level, expected)
      for (const tile of expected) {
        const hash = stored.get(tile.index)
        const place = { level, tileIndex: tile.index }
        if (!hash) found.add({ kind: 'tile-missing', ...place })
        else if (!hash.equals(tile.hash)) found.add({ kind: 'tile-wrong', ...place })
      }
    }
  })
}
