import type { KeyObject } from 'node:crypto'
import { canonicalJson, type JsonValue } from './canonical-json.ts'
import { HASH_BYTES, hashFromHex, treeHasher } from './hash.ts'
import { type SignedTreeHead, verifyHead } from './head.ts'
import { verifyInclusion } from './proof.ts'

/** Proves to an outsider that one entry is in the ledger. Says nothing of the entry but its id and its hash. */
export interface Receipt {
  readonly city: number
  readonly entryId: string
  readonly leafIndex: number
  readonly treeSize: number
  /** Hashes are 64 lower-case hexadecimal digits. */
  readonly leafHash: string
  readonly path: readonly string[]
  readonly head: SignedTreeHead
}

export const RECEIPT_FAULTS = ['malformed', 'head-mismatch', 'signature', 'entry', 'leaf-hash', 'path'] as const
export type ReceiptFault = (typeof RECEIPT_FAULTS)[number]
export type ReceiptVerdict = { readonly ok: true } | { readonly ok: false; readonly fault: ReceiptFault }

/**
 * Checks a receipt without the database: signature of the head, entry against leaf hash, leaf against root.
 *
 * @param entryBody the entry as the ledger hashes it, with at least `city` and `id`.
 * @returns never throws; the fault is the first one found:
 *   `malformed` field, `head-mismatch` (city or size differ from the head's), `signature`, `entry` (another city's or id's),
 *   `leaf-hash` (the entry was changed), `path` (it is not in that tree).
 */
export function verifyReceipt(receipt: Receipt, entryBody: JsonValue, publicKey: KeyObject): ReceiptVerdict {
  const leafHash = hashFromHex(receipt.leafHash)
  const root = hashFromHex(receipt.head?.root)
  const path = Array.isArray(receipt.path) ? receipt.path.map(hashFromHex) : [undefined]
  if (!leafHash || !root || !path.every(hash => hash?.length === HASH_BYTES)) return fault('malformed')
  const { head } = receipt
  if (receipt.city !== head.city || receipt.treeSize !== head.size) return fault('head-mismatch')
  if (!verifyHead(head, publicKey)) return fault('signature')
  const body = entryBody as { city?: unknown; id?: unknown } | null
  if (body?.city !== receipt.city || body.id !== receipt.entryId) return fault('entry')
  const hasher = treeHasher(head.algorithm)
  const recomputed = attempt(() => hasher.leaf(canonicalJson(entryBody)))
  if (!recomputed?.equals(leafHash)) return fault('leaf-hash')
  const included = verifyInclusion(hasher, {
    index: receipt.leafIndex,
    size: receipt.treeSize,
    leafHash,
    path: path as Buffer[],
    root,
  })
  return included ? { ok: true } : fault('path')
}

function fault(fault: ReceiptFault): ReceiptVerdict {
  return { ok: false, fault }
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
