import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import { type HashAlgorithm, hashFromHex, isHashAlgorithm } from './hash.ts'

/** What is signed: a city's tree at one size. */
export interface TreeHead {
  readonly city: number
  /** Leaves in the tree. */
  readonly size: number
  /** 64 lower-case hexadecimal digits. */
  readonly root: string
  /** The city's time at sealing, `2026-03-01T08:00:00.000Z`. */
  readonly at: string
  readonly algorithm: HashAlgorithm
}

export interface SignedTreeHead extends TreeHead {
  /** Names the key, see `keyIdOf`; not signed itself, but checked against the key. */
  readonly keyId: string
  /** Ed25519 (RFC 8032) over the canonical JSON of the five fields above; 128 lower-case hexadecimal digits. */
  readonly signature: string
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const SIGNATURE = /^[0-9a-f]{128}$/

/** The short name of a public key: the first 16 hexadecimal digits of the SHA-256 of its SPKI form. */
export function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
}

/**
 * Signs a head.
 *
 * @throws RangeError if a field is malformed, TypeError if the key is not Ed25519.
 */
export function signHead(head: TreeHead, keys: { privateKey: KeyObject; keyId: string }): SignedTreeHead {
  if (keys.privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('tree heads are signed with Ed25519')
  if (!wellFormed(head)) throw new RangeError(`not a tree head: ${JSON.stringify(head)}`)
  const signature = sign(null, message(head), keys.privateKey).toString('hex')
  const { city, size, root, at, algorithm } = head
  return { city, size, root, at, algorithm, keyId: keys.keyId, signature }
}

/** Whether this head was signed by this key. Never throws: a malformed head is a false head. */
export function verifyHead(head: SignedTreeHead, publicKey: KeyObject): boolean {
  return (
    publicKey.asymmetricKeyType === 'ed25519' &&
    wellFormed(head) &&
    SIGNATURE.test(head.signature) &&
    head.keyId === keyIdOf(publicKey) &&
    verify(null, message(head), publicKey, Buffer.from(head.signature, 'hex'))
  )
}

function message({ city, size, root, at, algorithm }: TreeHead): Buffer {
  return Buffer.from(canonicalJson({ city, size, root, at, algorithm }))
}

function wellFormed(head: TreeHead): boolean {
  return (
    Number.isSafeInteger(head.city) &&
    Number.isSafeInteger(head.size) &&
    head.size >= 0 &&
    hashFromHex(head.root) !== undefined &&
    typeof head.at === 'string' &&
    INSTANT.test(head.at) &&
    isHashAlgorithm(head.algorithm)
  )
}
