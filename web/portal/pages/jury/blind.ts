/**
 * Blind signatures (RFC 9474, RSABSSA-SHA384-PSSZERO-Deterministic): the server signs a ballot's token without seeing it,
 * so that nobody, the server included, can tell later which seat a ballot came from. docs/adr/0030.
 */

const HASH = 48

const toBig = (bytes: Uint8Array): bigint => {
  let hex = '0x0'
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return BigInt(hex)
}
const toBytes = (n: bigint, length: number): Uint8Array => {
  const hex = n.toString(16).padStart(length * 2, '0')
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16))
}

export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
export const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0))

export const randomText = (bytes: number): string => toBase64Url(crypto.getRandomValues(new Uint8Array(bytes)))

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square, rest] = [1n, base % modulus, exponent]
  while (rest > 0n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
    rest >>= 1n
  }
  return result
}

/** @returns null where there is no inverse: the factors would be known */
function inverse(a: bigint, modulus: bigint): bigint | null {
  let [r, next, x, xNext] = [a % modulus, modulus, 1n, 0n]
  while (next !== 0n) {
    const q = r / next
    ;[r, next] = [next, r - q * next]
    ;[x, xNext] = [xNext, x - q * xNext]
  }
  return r === 1n ? ((x % modulus) + modulus) % modulus : null
}

const sha384 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-384', bytes as Uint8Array<ArrayBuffer>))

async function mask(seed: Uint8Array, length: number): Promise<Uint8Array> {
  const out = new Uint8Array(Math.ceil(length / HASH) * HASH)
  for (let at = 0; at * HASH < length; at++)
    out.set(await sha384(Uint8Array.of(...seed, at >>> 24, (at >>> 16) & 255, (at >>> 8) & 255, at & 255)), at * HASH)
  return out.slice(0, length)
}

/** EMSA-PSS with an empty salt (RFC 8017, 9.1.1). */
async function encode(words: Uint8Array, bits: number): Promise<Uint8Array> {
  const length = Math.ceil(bits / 8)
  const digest = await sha384(Uint8Array.of(...new Uint8Array(8), ...(await sha384(words))))
  const db = new Uint8Array(length - HASH - 1)
  db[db.length - 1] = 1
  const masked = await mask(digest, db.length)
  for (let at = 0; at < db.length; at++) masked[at] = (masked[at] ?? 0) ^ (db[at] ?? 0)
  masked[0] = (masked[0] ?? 0) & (255 >>> (8 * length - bits))
  return Uint8Array.of(...masked, ...digest, 0xbc)
}

export type Key = { modulus: string; exponent: number }
export type Blinded = { blinded: string; undo: string }

/** Covers what is to be signed with a random factor; `undo` takes it off again and stays on this phone. */
export async function blind(key: Key, words: string): Promise<Blinded> {
  const n = toBig(fromBase64Url(key.modulus))
  const bits = n.toString(2).length
  const length = Math.ceil(bits / 8)
  const message = toBig(await encode(new TextEncoder().encode(words), bits - 1))
  for (;;) {
    const factor = toBig(crypto.getRandomValues(new Uint8Array(length))) % n
    const undo = inverse(factor, n)
    if (factor < 2n || undo === null) continue
    const covered = (message * power(factor, BigInt(key.exponent), n)) % n
    return { blinded: toBase64Url(toBytes(covered, length)), undo: toBase64Url(toBytes(undo, length)) }
  }
}

/** The signature of what was covered. @throws Error when the server did not sign just that, which would mark the ballot */
export async function unblind(key: Key, words: string, signed: string, undo: string): Promise<string> {
  const n = toBig(fromBase64Url(key.modulus))
  const bits = n.toString(2).length
  const signature = (toBig(fromBase64Url(signed)) * toBig(fromBase64Url(undo))) % n
  const message = toBig(await encode(new TextEncoder().encode(words), bits - 1))
  if (power(signature, BigInt(key.exponent), n) !== message) throw new Error('not signed as asked')
  return toBase64Url(toBytes(signature, Math.ceil(bits / 8)))
}

export const signedWords = (jury: string, slot: string, token: string): string =>
  `bihuan-ballot/1\n${jury}\n${slot}\n${token}`

type Given = readonly [subject: string, indicator: string, given: string]
const before = (a: Given, b: Given): number => {
  for (let at = 0; at < 3; at++) {
    const [left = '', right = ''] = [a[at], b[at]]
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

/** The fingerprint by which a ballot is found among those that were counted. */
export async function ballotDigest(
  jury: string,
  ballot: { slot: string; token: string; salt: string; marks: readonly Given[] },
): Promise<string> {
  const { slot, token, salt, marks } = ballot
  const text = JSON.stringify(['bihuan-ballot/1', jury, slot, token, salt, [...marks].sort(before)])
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
