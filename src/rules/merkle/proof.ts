import { HASH_BYTES, type TreeHasher } from './hash.ts'
import { consistencyRanges, inclusionRanges } from './shape.ts'
import { type HashSource, subtreeHashes } from './tiles.ts'

/** The audit path of leaf `index` in the tree of the first `size` leaves, lowest first (RFC 9162, section 2.1.3.1). */
export function inclusionProof(hasher: TreeHasher, source: HashSource, index: number, size: number): Promise<Buffer[]> {
  return subtreeHashes(hasher, source, inclusionRanges(index, size))
}

/** The proof that the tree of `newSize` leaves begins with the tree of `oldSize` leaves (RFC 9162, section 2.1.4.1). */
export function consistencyProof(
  hasher: TreeHasher,
  source: HashSource,
  oldSize: number,
  newSize: number,
): Promise<Buffer[]> {
  return subtreeHashes(hasher, source, consistencyRanges(oldSize, newSize))
}

/**
 * Whether `path` proves that `leafHash` is leaf `index` of the tree of `size` leaves with this root (RFC 9162, section 2.1.3.2).
 * Size and root must come from one signed head: a path alone does not fix the size.
 */
export function verifyInclusion(
  hasher: TreeHasher,
  claim: { index: number; size: number; leafHash: Buffer; path: readonly Buffer[]; root: Buffer },
): boolean {
  const { index, size, leafHash, path, root } = claim
  if (!isCount(index) || !isCount(size) || index >= size || !allHashes([leafHash, root, ...path])) return false
  let fn = index
  let sn = size - 1
  let hash = leafHash
  for (const sibling of path) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      hash = hasher.node(sibling, hash)
      while (fn % 2 === 0 && fn !== 0) {
        fn /= 2
        sn = half(sn)
      }
    } else {
      hash = hasher.node(hash, sibling)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && hash.equals(root)
}

/** Whether `proof` proves that the tree `newRoot` begins with the tree `oldRoot` (RFC 9162, section 2.1.4.2). */
export function verifyConsistency(
  hasher: TreeHasher,
  claim: { oldSize: number; newSize: number; oldRoot: Buffer; newRoot: Buffer; proof: readonly Buffer[] },
): boolean {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return false
  if (!allHashes([oldRoot, newRoot, ...proof])) return false
  if (oldSize === newSize) return proof.length === 0 && oldRoot.equals(newRoot)
  if (oldSize === 0) return proof.length === 0 && oldRoot.equals(hasher.empty())

  let fn = oldSize - 1
  let sn = newSize - 1
  while (fn % 2 === 1) {
    fn = half(fn)
    sn = half(sn)
  }
  // An old tree that is one perfect subtree is its own first node; the proof leaves it out.
  const nodes = fn === 0 ? [oldRoot, ...proof] : proof
  const [first, ...rest] = nodes
  if (!first) return false
  let oldHash = first
  let newHash = first
  for (const node of rest) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      oldHash = hasher.node(node, oldHash)
      newHash = hasher.node(node, newHash)
      while (fn % 2 === 0 && fn !== 0) {
        fn /= 2
        sn = half(sn)
      }
    } else {
      newHash = hasher.node(newHash, node)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot)
}

function half(n: number): number {
  return Math.floor(n / 2)
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0
}

function allHashes(hashes: readonly Buffer[]): boolean {
  return hashes.every(hash => hash.length === HASH_BYTES)
}
