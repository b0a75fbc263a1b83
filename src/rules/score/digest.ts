import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/**
 * Digest of what a publication was computed from: SHA-256 over canonical JSON (RFC 8785), as `sha256:<hex>`.
 * The same data give the same digest whatever the order of their keys.
 * @throws TypeError when the data are not JSON (undefined, NaN, functions at the top).
 */
export function publicationDigest(inputs: unknown): string {
  const json = canonicalize(inputs)
  if (json === undefined) throw new TypeError('the inputs of a publication must be JSON')
  return `sha256:${createHash('sha256').update(json, 'utf8').digest('hex')}`
}
