import type { TreeHasher } from './hash.ts'
import { type HashSource, TILE_WIDTH } from './tiles.ts'

/** The root by the definition of RFC 9162, section 2.1.1, word for word: the yardstick the real code is held against. */
export function naiveRoot(hasher: TreeHasher, leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return hasher.empty()
  if (leaves.length === 1) return leaves[0] as Buffer
  const k = naiveSplit(leaves.length)
  return hasher.node(naiveRoot(hasher, leaves.slice(0, k)), naiveRoot(hasher, leaves.slice(k)))
}

/** `PATH(m, D[n])` of section 2.1.3.1. */
export function naivePath(hasher: TreeHasher, m: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length <= 1) return []
  const k = naiveSplit(leaves.length)
  return m < k
    ? [...naivePath(hasher, m, leaves.slice(0, k)), naiveRoot(hasher, leaves.slice(k))]
    : [...naivePath(hasher, m - k, leaves.slice(k)), naiveRoot(hasher, leaves.slice(0, k))]
}

/** `SUBPROOF(m, D[n], b)` of section 2.1.4.1. */
export function naiveSubproof(hasher: TreeHasher, m: number, leaves: readonly Buffer[], b = true): Buffer[] {
  if (m === leaves.length) return b ? [] : [naiveRoot(hasher, leaves)]
  const k = naiveSplit(leaves.length)
  return m <= k
    ? [...naiveSubproof(hasher, m, leaves.slice(0, k), b), naiveRoot(hasher, leaves.slice(k))]
    : [...naiveSubproof(hasher, m - k, leaves.slice(k), false), naiveRoot(hasher, leaves.slice(0, k))]
}

function naiveSplit(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1))
}

/** A source over leaf hashes in memory that counts what is read. */
export function memorySource(hasher: TreeHasher, leaves: readonly Buffer[]): HashSource & { hashesRead: number } {
  const source = {
    hashesRead: 0,
    async leaves(from: number, to: number) {
      source.hashesRead += to - from
      return leaves.slice(from, to)
    },
    async tiles(level: number, from: number, to: number) {
      source.hashesRead += to - from
      const width = TILE_WIDTH ** level
      const found: Buffer[] = []
      for (let i = from; i < to && (i + 1) * width <= leaves.length; i++) {
        found.push(naiveRoot(hasher, leaves.slice(i * width, (i + 1) * width)))
      }
      return found
    },
  }
  return source
}
