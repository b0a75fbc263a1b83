import { sql } from 'kysely'
import { NotCanonicalError, type TreeHasher } from '../../rules/merkle/index.ts'
import type { Db } from '../db/index.ts'
import { type EntryRow, entryColumns, entryHash } from './entry.ts'
import type { FindingList } from './findings.ts'
import type { WalkedLeaf } from './tree-walk.ts'

/** A leaf with its entry; the entry's columns are null if it is gone. */
export interface LeafWithEntry extends WalkedLeaf, EntryRow {
  readonly present: boolean
}

/** The next leaves with their entries, these looked up one by one (lateral, for the reason given at `leafOfEntry`). */
export async function leavesWithEntries(
  db: Db,
  cityId: number,
  range: { from: number; to: number; limit: number },
): Promise<LeafWithEntry[]> {
  const { rows } = await sql<LeafWithEntry>`
    select l.leaf_index, l.entry_id, l.hash, e.id is not null as present, ${entryColumns}
    from ledger_leaf l left join lateral (
      select * from ledger_entry where city_id = l.city_id and id = l.entry_id limit 1
    ) e on true
    where l.city_id = ${cityId} and l.leaf_index >= ${range.from} and l.leaf_index < ${range.to}
    order by l.leaf_index limit ${range.limit}`.execute(db)
  return rows
}

// Beyond this many changed leaves nobody asks any more which of them were merely swapped.
const TRACED = 10_000

/** Compares every leaf with its entry. An entry that hashes to another changed leaf was moved there, not edited. */
export class LeafCheck {
  private readonly cityId: number
  private readonly hasher: TreeHasher
  private readonly found: FindingList
  private readonly changed: { leafIndex: number; entryId: string; stored: string; actual: string }[] = []

  constructor(cityId: number, hasher: TreeHasher, found: FindingList) {
    this.cityId = cityId
    this.hasher = hasher
    this.found = found
  }

  take(row: LeafWithEntry): void {
    const place = { leafIndex: row.leaf_index, entryId: row.entry_id }
    if (!row.present) {
      this.found.add({ kind: 'entry-deleted', ...place })
      return
    }
    const actual = this.hashOf(row)
    if (actual?.equals(row.hash)) return
    if (!actual || this.changed.length >= TRACED) this.found.add({ kind: 'entry-edited', ...place })
    else this.changed.push({ ...place, stored: row.hash.toString('hex'), actual: actual.toString('hex') })
  }

  /** Names the changed leaves once all of them are known. */
  finish(): void {
    const sealedAt = new Map(this.changed.map(leaf => [leaf.stored, leaf.leafIndex]))
    for (const { leafIndex, entryId, actual } of this.changed) {
      const otherLeaf = sealedAt.get(actual)
      if (otherLeaf === undefined) this.found.add({ kind: 'entry-edited', leafIndex, entryId })
      else this.found.add({ kind: 'entry-moved', leafIndex, entryId, otherLeaf })
    }
  }

  private hashOf(row: LeafWithEntry): Buffer | undefined {
    try {
      return entryHash(this.hasher, this.cityId, row)
    } catch (error) {
      if (error instanceof NotCanonicalError) return undefined
      throw error
    }
  }
}
