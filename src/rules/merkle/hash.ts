import { getHashes, hash } from 'node:crypto'

/** SHA-256 (FIPS 180-4) by default; SM3 (GB/T 32905) where a city must use the national algorithms. Both give 32 bytes. */
export const HASH_ALGORITHMS = ['sha256', 'sm3'] as const
export type HashAlgorithm = (typeof HASH_ALGORITHMS)[number]

/** Bytes of one hash, for both algorithms. */
export const HASH_BYTES = 32

/** The three hashes of RFC 9162, section 2.1.1, over one algorithm. */
export interface TreeHasher {
  readonly algorithm: HashAlgorithm
  /** The root of the tree without leaves: the hash of nothing. */
  empty(): Buffer
  /** `H(0x00 || entry)`. A string is taken as UTF-8. */
  leaf(entry: Uint8Array | string): Buffer
  /** `H(0x01 || left || right)`. */
  node(left: Uint8Array, right: Uint8Array): Buffer
}

export function isHashAlgorithm(name: string): name is HashAlgorithm {
  return (HASH_ALGORITHMS as readonly string[]).includes(name)
}

/**
 * The tree hashes for an algorithm.
 *
 * @throws RangeError if the name is unknown, or if this build of OpenSSL does not carry it (some omit SM3):
 *   a ledger must never fall back to another algorithm in silence.
 */
export function treeHasher(algorithm: string): TreeHasher {
  if (!isHashAlgorithm(algorithm)) {
    throw new RangeError(`unknown hash algorithm "${algorithm}": choose one of ${HASH_ALGORITHMS.join(', ')}`)
  }
  if (!getHashes().includes(algorithm)) {
    throw new RangeError(`this build of Node.js has no ${algorithm}: choose another algorithm or another build`)
  }
  return {
    algorithm,
    empty: () => hash(algorithm, '', 'buffer'),
    leaf(entry) {
      const bytes = typeof entry === 'string' ? Buffer.byteLength(entry) : entry.length
      const input = Buffer.allocUnsafe(bytes + 1)
      input[0] = 0x00
      if (typeof entry === 'string') input.write(entry, 1)
      else input.set(entry, 1)
      return hash(algorithm, input, 'buffer')
    },
    node(left, right) {
      if (left.length !== HASH_BYTES || right.length !== HASH_BYTES) {
        throw new RangeError(`a tree node joins two hashes of ${HASH_BYTES} bytes`)
      }
      const input = Buffer.allocUnsafe(2 * HASH_BYTES + 1)
      input[0] = 0x01
      input.set(left, 1)
      input.set(right, 1 + HASH_BYTES)
      return hash(algorithm, input, 'buffer')
    },
  }
}

const HASH_TEXT = /^[0-9a-f]{64}$/

/** Reads a hash from lower-case hexadecimal; `undefined` if it is anything else, so that one hash has one text only. */
export function hashFromHex(text: unknown): Buffer | undefined {
  return typeof text === 'string' && HASH_TEXT.test(text) ? Buffer.from(text, 'hex') : undefined
}
