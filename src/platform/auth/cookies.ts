import { createHmac, timingSafeEqual } from 'node:crypto'

/** The value of one cookie of a Cookie header, still percent-encoded; undefined if it is not there. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}

/** What a browser would send back of these Set-Cookie lines. */
export const asCookieHeader = (setCookies: string[]): string =>
  setCookies.map(line => line.slice(0, line.indexOf(';') === -1 ? undefined : line.indexOf(';'))).join('; ')

/**
 * The session token of a signed cookie value, or null if the signature is not ours: forged cookies cost no query.
 * The library's form: `<token>.<base64 HMAC-SHA-256>`, percent-encoded.
 */
export function openSigned(value: string, secret: string): { token: string; cityId: number } | null {
  let plain: string
  try {
    plain = decodeURIComponent(value)
  } catch {
    return null
  }
  const dot = plain.lastIndexOf('.')
  const token = plain.slice(0, dot)
  const expected = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(plain.slice(dot + 1), 'base64')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const cityId = Number(token.slice(0, token.indexOf('.')))
  return Number.isSafeInteger(cityId) && cityId > 0 ? { token, cityId } : null
}
