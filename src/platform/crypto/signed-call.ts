import { createHmac, timingSafeEqual } from 'node:crypto'

export interface SignedCall {
  /** ISO 8601 */
  at: string
  /** what the caller names this call: the same when it is made again */
  delivery: string
  body: string
}

/** The signature of one call: HMAC-SHA-256 over moment, delivery and body, in hex. */
export const signatureOf = (secret: string, { at, delivery, body }: SignedCall): string =>
  createHmac('sha256', secret).update(`${at}\n${delivery}\n${body}`).digest('hex')

/** The headers of a signed call in either direction. */
export const signedHeaders = (secret: string, call: SignedCall): Record<string, string> => ({
  'content-type': 'application/json',
  'x-bihuan-at': call.at,
  'x-bihuan-delivery': call.delivery,
  'x-bihuan-signature': signatureOf(secret, call),
})

/** What a receiver does: the same sum, in constant time, and nothing older than five minutes. */
export function isSigned(secret: string, call: SignedCall & { signature: string }, now: Date): boolean {
  const age = Math.abs(now.getTime() - Date.parse(call.at))
  const wanted = Buffer.from(signatureOf(secret, call), 'hex')
  const given = Buffer.from(call.signature, 'hex')
  return age <= 300_000 && wanted.length === given.length && timingSafeEqual(wanted, given)
}
