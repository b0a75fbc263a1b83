import { constants, createPrivateKey, createPublicKey, generateKeyPair, privateDecrypt, verify } from 'node:crypto'
import { promisify } from 'node:util'
import type { CityContext } from '../../platform/acts/index.ts'

const BITS = 2048
const makePair = promisify(generateKeyPair)

const big = (text: string): bigint => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex') || '0'}`)
const bytesOf = (n: bigint): Buffer => {
  const hex = n.toString(16)
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
}
const url = (n: bigint): string => bytesOf(n).toString('base64url')

/** @returns x with a x = 1 modulo m, or null where there is none */
function inverse(a: bigint, m: bigint): bigint | null {
  let [r, next, x, xNext] = [a % m, m, 1n, 0n]
  while (next !== 0n) {
    const q = r / next
    ;[r, next] = [next, r - q * next]
    ;[x, xNext] = [xNext, x - q * xNext]
  }
  return r === 1n ? ((x % m) + m) % m : null
}

function isPrime(n: number): boolean {
  if (n % 2 === 0) return false
  for (let d = 3; d * d <= n; d += 2) if (n % d === 0) return false
  return true
}

export interface JuryKey {
  modulus: string
  /** one for each part of the ballot, in their order */
  exponents: number[]
  /** the private key as JSON, to be sealed */
  secret: string
}

/**
 * One modulus, and for each part of the ballot a prime exponent of its own: a signature for one part is none for another
 * (docs/adr/0030).
 */
export async function makeKey(parts: number): Promise<JuryKey> {
  const { privateKey } = await makePair('rsa', { modulusLength: BITS })
  const jwk = privateKey.export({ format: 'jwk' })
  const phi = (big(jwk.p as string) - 1n) * (big(jwk.q as string) - 1n)
  const exponents: number[] = []
  for (let e = 65537; exponents.length < parts; e += 2)
    if (isPrime(e) && inverse(BigInt(e), phi) !== null) exponents.push(e)
  return { modulus: jwk.n as string, exponents, secret: JSON.stringify({ n: jwk.n, p: jwk.p, q: jwk.q, qi: jwk.qi }) }
}

const contextOf = (city: CityContext): string => `${city.id}/jury.private_key`
export const sealKey = (city: CityContext, secret: string): Buffer => city.vault.seal(secret, contextOf(city))
export const openKey = (city: CityContext, sealed: Buffer): string => city.vault.open(sealed, contextOf(city))

function privateFor(secret: string, exponent: number) {
  const { n, p, q, qi } = JSON.parse(secret) as { n: string; p: string; q: string; qi: string }
  const [less, least] = [big(p) - 1n, big(q) - 1n]
  const d = inverse(BigInt(exponent), less * least)
  if (d === null) throw new RangeError('no such exponent')
  const jwk = {
    kty: 'RSA',
    n,
    e: url(BigInt(exponent)),
    d: url(d),
    p,
    q,
    dp: url(d % less),
    dq: url(d % least),
    qi,
  }
  return createPrivateKey({ key: jwk, format: 'jwk' })
}

/** @returns whether it is a number that can be signed: as long as the modulus, and less */
export const isBlinded = (modulus: string, blinded: Buffer): boolean =>
  blinded.length === BITS / 8 && BigInt(`0x${blinded.toString('hex')}`) < big(modulus)

/** BlindSign of RFC 9474: signs without seeing what. The same blinded message gets the same signature. */
export const signBlinded = (secret: string, exponent: number, blinded: Buffer): Buffer =>
  privateDecrypt({ key: privateFor(secret, exponent), padding: constants.RSA_NO_PADDING }, blinded)

/** What is signed: a part of one jury's ballot and the token of one ballot. */
export const signedWords = (jury: string, slot: string, token: string): string =>
  `bihuan-ballot/1\n${jury}\n${slot}\n${token}`

/** RSASSA-PSS, SHA-384, without salt: the finalised signature of RFC 9474, RSABSSA-SHA384-PSSZERO. */
export function isSigned(modulus: string, exponent: number, words: string, signature: Buffer): boolean {
  const key = createPublicKey({ key: { kty: 'RSA', n: modulus, e: url(BigInt(exponent)) }, format: 'jwk' })
  return verify(
    'sha384',
    Buffer.from(words, 'utf8'),
    { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 0 },
    signature,
  )
}
