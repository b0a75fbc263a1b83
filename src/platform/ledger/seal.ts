import { sql } from 'kysely'
import {
  appendLeaves,
  EMPTY_TREE,
  type HashAlgorithm,
  IncompleteTreeError,
  loadState,
  NotCanonicalError,
  rootOf,
  type SignedTreeHead,
  signHead,
  type TreeHasher,
  type TreeState,
  treeHasher,
  verifyHead,
} from '../../rules/merkle/index.ts'
import { type CityTx, type Db, inCity, type Pool } from '../db/index.ts'
import { type EntryRow, entryHash } from './entry.ts'
import type { LedgerKeys } from './keys.ts'
import { hasherOf, insertLeaves, LedgerBrokenError, newestHead, storedHashes } from './stored.ts'
import {
  databaseTime,
  unequalRanges,
  unsealedBetween,
  unsealedIds,
  unsealedOf,
  uuidFloor,
  uuidTime,
} from './unsealed.ts'

export interface SealOptions {
  readonly keys: LedgerKeys
  /** The city's time, written into the heads. */
  readonly now: Date
  /** Entries in one transaction, and under one head. */
  readonly batch?: number
  /** Chosen once, with a city's first head. */
  readonly algorithm?: HashAlgorithm
  /** Look for entries of any age, not only those near the newest sealed one. */
  readonly sweep?: boolean
  /** How long after its id was made an entry may become visible and still be found without a sweep; 30 s if left out. */
  readonly lateMs?: number
  /** Called after each batch is durable. What it throws ends the run; sealed batches stay sealed. */
  readonly onBatch?: (done: { readonly sealed: number; readonly size: number }) => void
}

export interface SealResult {
  /** Entries sealed by this call. */
  readonly sealed: number
  /** The newest head; `null` as long as the city has no entries. */
  readonly head: SignedTreeHead | null
}

/** Longer than any transaction of an act may last. */
const LATE_MS = 30_000
const BATCH = 5_000

/**
 * Seals the entries that have no leaf yet, in batches of one transaction each: leaves, complete tiles and a signed head.
 * Sealers of one city queue on an advisory lock, so any number of processes may call this at any time.
 *
 * Without `sweep` it looks from `lateMs` (by the real time in the ids) before the newest sealed entry up to the moment of
 * the call: an entry whose transaction commits later than that after its id was made waits for a longer look, or a sweep.
 *
 * @throws LedgerBrokenError if the stored tree does not match its newest head: signing on top would cover up the damage.
 * @throws RangeError if `algorithm` is not the one the city's ledger began with.
 */
export async function sealCity(pool: Pool, cityId: number, options: SealOptions): Promise<SealResult> {
  const run = new SealRun(pool, cityId, options)
  return options.sweep ? run.sweep() : run.recent()
}

class SealRun {
  private readonly pool: Pool
  private readonly cityId: number
  private readonly options: SealOptions
  private readonly batch: number
  private sealed = 0
  private head: SignedTreeHead | null = null
  private state: TreeState = EMPTY_TREE

  constructor(pool: Pool, cityId: number, options: SealOptions) {
    this.pool = pool
    this.cityId = cityId
    this.options = options
    this.batch = options.batch ?? BATCH
  }

  async recent(): Promise<SealResult> {
    let range: { after: string; before: string } | undefined
    for (;;) {
      const rows = await this.sealBatch(async db => {
        range ??= await recentRange(db, this.cityId, this.options.lateMs ?? LATE_MS)
        return unsealedBetween(db, this.cityId, { ...range, limit: this.batch })
      })
      const last = rows.at(-1)
      if (!range || !last || rows.length < this.batch) return this.result()
      // What turns up late behind this point is left to the next run, which starts further back.
      range = { ...range, after: last.id }
    }
  }

  async sweep(): Promise<SealResult> {
    for await (const range of unequalRanges(this.pool, this.cityId))
      for await (const ids of unsealedIds(this.pool, this.cityId, range))
        for (let i = 0; i < ids.length; i += this.batch)
          await this.sealBatch(db => unsealedOf(db, this.cityId, ids.slice(i, i + this.batch)))
    if (!this.head) await this.sealBatch(async () => [])
    return this.result()
  }

  private result(): SealResult {
    return { sealed: this.sealed, head: this.head }
  }

  /** Seals what `find` finds, and gives it back. */
  private async sealBatch(find: (db: Db) => Promise<EntryRow[]>): Promise<EntryRow[]> {
    const done = await inCity(this.pool, this.cityId, 'write', async tx => {
      await sql`select pg_advisory_xact_lock(hashtext('bihuan.ledger'), ${this.cityId})`.execute(tx.db)
      const head = await newestHead(tx.db, this.cityId)
      const hasher = this.hasherFor(head)
      const before = await this.stateAt(tx.db, hasher, head)
      const found = await find(tx.db)
      const leaves = hashable(hasher, this.cityId, found)
      const after = leaves.length > 0 ? this.append(tx, hasher, before, leaves) : { state: before, head: head ?? null }
      return { ...after, found, sealed: leaves.length }
    })
    this.state = done.state
    this.head = done.head
    this.sealed += done.sealed
    if (done.sealed > 0) this.options.onBatch?.({ sealed: this.sealed, size: done.state.size })
    return done.found
  }

  private append(tx: CityTx, hasher: TreeHasher, before: TreeState, leaves: readonly Leaf[]) {
    const { cityId } = this
    const hashes = leaves.map(leaf => leaf.hash)
    const { state, root, size, newTiles } = appendLeaves(hasher, before, hashes)
    const at = this.options.now
    const head = signHead(
      { city: cityId, size, root: root.toString('hex'), at: at.toISOString(), algorithm: hasher.algorithm },
      this.options.keys,
    )
    const ids = leaves.map(leaf => leaf.entryId)
    tx.write({ compile: () => insertLeaves(cityId, before.size, ids, hashes).compile(tx.db) })
    if (newTiles.length > 0) {
      const tiles = newTiles.map(tile => ({
        city_id: cityId,
        level: tile.level,
        tile_index: tile.index,
        hash: tile.hash,
      }))
      tx.write(tx.db.insertInto('ledger_tile').values(tiles))
    }
    tx.write(
      tx.db.insertInto('ledger_head').values({
        city_id: cityId,
        tree_size: size,
        root,
        at,
        algorithm: hasher.algorithm,
        key_id: head.keyId,
        signature: Buffer.from(head.signature, 'hex'),
      }),
    )
    return { state, head }
  }

  private hasherFor(head: SignedTreeHead | undefined): TreeHasher {
    const { algorithm } = this.options
    if (!head) return treeHasher(algorithm ?? 'sha256')
    if (algorithm && algorithm !== head.algorithm) {
      throw new RangeError(
        `the ledger of city ${this.cityId} began with ${head.algorithm} and cannot go on with ${algorithm}`,
      )
    }
    return hasherOf(this.cityId, head.algorithm)
  }

  /** The state to append to, checked against what was signed last. */
  private async stateAt(db: Db, hasher: TreeHasher, head: SignedTreeHead | undefined): Promise<TreeState> {
    const next = await nextLeafIndex(db, this.cityId)
    if (next !== (head?.size ?? 0)) {
      throw new LedgerBrokenError(this.cityId, `${next} leaves are stored, ${head?.size ?? 0} are signed`)
    }
    if (!head) return EMPTY_TREE
    const key = this.options.keys.publicKeys.get(head.keyId)
    if (!key) throw new LedgerBrokenError(this.cityId, `its newest head was signed by the unknown key ${head.keyId}`)
    if (!verifyHead(head, key)) throw new LedgerBrokenError(this.cityId, 'the signature of its newest head is false')
    if (this.head && this.head.root === head.root && this.state.size === head.size) return this.state
    const state = await this.load(db, hasher, head.size)
    if (rootOf(hasher, state).toString('hex') !== head.root) {
      throw new LedgerBrokenError(this.cityId, 'stored hashes do not give the signed root')
    }
    return state
  }

  private async load(db: Db, hasher: TreeHasher, size: number): Promise<TreeState> {
    try {
      return await loadState(hasher, storedHashes(db, this.cityId), size)
    } catch (error) {
      if (error instanceof IncompleteTreeError) throw new LedgerBrokenError(this.cityId, error.message)
      throw error
    }
  }
}

interface Leaf {
  readonly entryId: string
  readonly hash: Buffer
}

/** An entry without a canonical form, which no act can write, must not hold up all others: verification names it. */
function hashable(hasher: TreeHasher, cityId: number, rows: readonly EntryRow[]): Leaf[] {
  return rows.flatMap(row => {
    try {
      return [{ entryId: row.id, hash: entryHash(hasher, cityId, row) }]
    } catch (error) {
      if (error instanceof NotCanonicalError) return []
      throw error
    }
  })
}

async function nextLeafIndex(db: Db, cityId: number): Promise<number> {
  const newest = await db
    .selectFrom('ledger_leaf')
    .select('leaf_index')
    .where('city_id', '=', cityId)
    .orderBy('leaf_index', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest ? newest.leaf_index + 1 : 0
}

async function recentRange(db: Db, cityId: number, lateMs: number): Promise<{ after: string; before: string }> {
  const now = await databaseTime(db)
  const newest = await db
    .selectFrom('ledger_leaf')
    .select('entry_id')
    .where('city_id', '=', cityId)
    .orderBy('entry_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  // One id from a clock that runs ahead must not carry the watermark past everyone else's entries.
  const from = newest ? Math.min(uuidTime(newest.entry_id), now) - lateMs : 0
  return { after: uuidFloor(from), before: uuidFloor(now + 1) }
}
