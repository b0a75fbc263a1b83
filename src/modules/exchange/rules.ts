import { createHmac, timingSafeEqual } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A unified social credit code (GB 32100-2015): 18 signs without I O S V Z, the last a check sign modulo 31. */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18 || [...code].some(sign => !ALPHABET.includes(sign))) return false
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(code[i] ?? ''), 0)
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17]
}

/** The signature of one call: HMAC-SHA-256 over moment (ISO 8601), delivery and body, in hex. */
export const signatureOf = (secret: string, at: string, delivery: string, body: string): string =>
  createHmac('sha256', secret).update(`${at}\n${delivery}\n${body}`).digest('hex')

/** What a receiver does: the same sum, in constant time, and nothing older than five minutes. */
export function isSigned(
  secret: string,
  call: { at: string; delivery: string; body: string; signature: string },
  now: Date,
): boolean {
  const age = Math.abs(now.getTime() - Date.parse(call.at))
  const wanted = Buffer.from(signatureOf(secret, call.at, call.delivery, call.body), 'hex')
  const given = Buffer.from(call.signature, 'hex')
  return age <= 300_000 && wanted.length === given.length && timingSafeEqual(wanted, given)
}

export const MOST_TRIES = 12

/** When a call that failed `tries` times is tried again: 10 s, 20 s, 40 s … at most 4 h between; null: given up. */
export function nextTry(tries: number, now: Date): Date | null {
  if (tries >= MOST_TRIES) return null
  return new Date(now.getTime() + Math.min(10_000 * 2 ** (tries - 1), 4 * 3_600_000))
}
