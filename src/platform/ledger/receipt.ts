import { sql } from 'kysely'
import {
  consistencyProof,
  inclusionProof,
  type Receipt,
  type SignedTreeHead,
  type TreeHasher,
} from '../../rules/merkle/index.ts'
import { type Db, inCity, type Pool } from '../db/index.ts'
import { type EntryBody, type EntryRow, entryBody, entryColumns } from './entry.ts'
import { hasherOf, newestHead, storedHashes } from './stored.ts'

/** A receipt and the entry it stands for: together with the public key all that `verifyReceipt` needs. */
export interface ReceiptWithEntry {
  readonly receipt: Receipt
  readonly entry: EntryBody
}

/**
 * The receipt of one entry in the newest signed tree.
 *
 * @returns `null` if the entry does not exist or is not sealed yet.
 */
export function receiptFor(pool: Pool, cityId: number, entryId: string): Promise<ReceiptWithEntry | null> {
  return inCity(pool, cityId, 'read', ({ db }) => receiptIn(db, cityId, entryId))
}

/** The same for who already reads in the city's transaction. */
export async function receiptIn(db: Db, cityId: number, entryId: string): Promise<ReceiptWithEntry | null> {
  const head = await newestHead(db, cityId)
  if (!head) return null
  const { rows } = await sql<EntryRow & { leaf_index: number; hash: Buffer }>`
    select ${entryColumns}, l.leaf_index, l.hash from ledger_leaf l
    join ledger_entry e on e.city_id = l.city_id and e.id = l.entry_id
    where l.city_id = ${cityId} and l.entry_id = ${entryId} and l.leaf_index < ${head.size}`.execute(db)
  const leaf = rows[0]
  if (!leaf) return null
  const hasher = hasherOf(cityId, head.algorithm)
  const path = await inclusionProof(hasher, storedHashes(db, cityId), leaf.leaf_index, head.size)
  const receipt: Receipt = {
    city: cityId,
    entryId: leaf.id,
    leafIndex: leaf.leaf_index,
    treeSize: head.size,
    leafHash: leaf.hash.toString('hex'),
    path: path.map(hash => hash.toString('hex')),
    head,
  }
  return { receipt, entry: entryBody(cityId, leaf) }
}

/** The newest signed head of a city; `null` before the first sealing. */
export function latestHead(pool: Pool, cityId: number): Promise<SignedTreeHead | null> {
  return inCity(pool, cityId, 'read', async ({ db }) => (await newestHead(db, cityId)) ?? null)
}

/**
 * The proof for someone who keeps an older head that the newest tree still begins with the old one.
 *
 * @returns hashes as lower-case hexadecimal; `null` if there is no head yet, or it is smaller than `oldSize`.
 */
export function consistencyFor(
  pool: Pool,
  cityId: number,
  oldSize: number,
): Promise<{ readonly head: SignedTreeHead; readonly proof: readonly string[] } | null> {
  return inCity(pool, cityId, 'read', async ({ db }) => {
    const head = await newestHead(db, cityId)
    if (!head || head.size < oldSize) return null
    const hasher: TreeHasher = hasherOf(cityId, head.algorithm)
    const proof = await consistencyProof(hasher, storedHashes(db, cityId), oldSize, head.size)
    return { head, proof: proof.map(hash => hash.toString('hex')) }
  })
}
