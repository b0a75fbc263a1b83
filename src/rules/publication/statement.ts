import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson, type JsonValue, keyIdOf } from '../merkle/index.ts'
import { publicationDigest } from '../score/index.ts'

export const FORMAT = 'bihuan-publication/1'
const Digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)

/** What the city signs: which publication this is, and digests of everything in it. */
export const Statement = z.strictObject({
  format: z.literal(FORMAT),
  city: z.string(),
  number: z.string(),
  kind: z.enum(['day', 'month']),
  period: z.string(),
  version: z.int().min(1),
  publishedAt: z.string(),
  /** of the inputs: counts, scheme, versions of pack and calendar */
  digest: Digest,
  /** of the results */
  results: Digest,
  facts: z.strictObject({ lines: z.int().min(0), digest: Digest }),
  /** the publication that this one corrects; `statement`: digest of what was signed then, null for one that was not signed */
  corrects: z
    .strictObject({ number: z.string(), digest: Digest, statement: Digest.nullable(), reason: z.string() })
    .nullable(),
})
export type Statement = z.infer<typeof Statement>

/** Ed25519 (RFC 8032) over the canonical JSON of the statement; the key is the one that signs the ledger's heads. */
export const Signature = z.strictObject({
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  publicKey: z.string(),
  value: z.string().regex(/^[0-9a-f]{128}$/),
})
export type Signature = z.infer<typeof Signature>

export interface Signer {
  keyId: string
  publicKeyPem: string
  sign(message: Buffer): Buffer
}

const message = (statement: object): Buffer => Buffer.from(canonicalJson(statement as unknown as JsonValue))

export const statementDigest = (statement: object): string => publicationDigest(statement)

export const signStatement = (statement: object, signer: Signer): Signature => ({
  keyId: signer.keyId,
  publicKey: signer.publicKeyPem,
  value: signer.sign(message(statement)).toString('hex'),
})

/** Never throws: a key or a signature that is none is a false one. */
export function signedBy(statement: object, signature: Signature, key: KeyObject | string): boolean {
  try {
    const publicKey = typeof key === 'string' ? createPublicKey(key) : key
    return (
      publicKey.asymmetricKeyType === 'ed25519' &&
      keyIdOf(publicKey) === signature.keyId &&
      verify(null, message(statement), publicKey, Buffer.from(signature.value, 'hex'))
    )
  } catch {
    return false
  }
}
