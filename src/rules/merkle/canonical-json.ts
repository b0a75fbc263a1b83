import canonicalize from 'canonicalize'

/** What JSON can say without loss. Nothing else may enter a hash. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** A value that has no single JSON form; `path` is a JSON path such as `$.data.at`. */
export class NotCanonicalError extends TypeError {
  readonly path: string
  constructor(path: string, what: string) {
    super(`${path}: ${what} has no canonical JSON form`)
    this.name = 'NotCanonicalError'
    this.path = path
  }
}

/**
 * The canonical text of a JSON value (RFC 8785, JCS): sorted keys, shortest numbers, no white space.
 * Equal values give equal bytes in every language, so that an outsider can recompute a leaf.
 *
 * @throws NotCanonicalError for undefined, NaN, infinities, bigint, Date, class instances, holes, cycles and lone surrogates.
 *   `JSON.stringify` would drop or rewrite most of these in silence, and two different facts would then share one hash.
 */
export function canonicalJson(value: unknown): string {
  refuse(value, '$', [])
  return canonicalize(value) as string
}

function refuse(value: unknown, path: string, above: readonly object[]): void {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new NotCanonicalError(path, 'a lone surrogate')
    return
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonicalError(path, String(value))
    return
  }
  if (typeof value !== 'object') {
    throw new NotCanonicalError(path, value === undefined ? 'undefined' : `a ${typeof value}`)
  }
  if (above.includes(value)) throw new NotCanonicalError(path, 'a cycle')
  const within = [...above, value]
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) refuse(value[i], `${path}[${i}]`, within)
    return
  }
  const kind = Object.getPrototypeOf(value)
  if (kind !== Object.prototype && kind !== null) {
    throw new NotCanonicalError(path, `a ${value.constructor?.name ?? 'class instance'}`)
  }
  for (const [key, inner] of Object.entries(value)) {
    if (!key.isWellFormed()) throw new NotCanonicalError(path, 'a key with a lone surrogate')
    refuse(inner, `${path}.${key}`, within)
  }
}
