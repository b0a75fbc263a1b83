import type { CityContext } from '../../platform/acts/index.ts'

export const SESSION_MINUTES = 30

interface Session {
  id: string
  /** blind index of the telephone, hexadecimal */
  phone: string
  until: number
}

const context = (city: CityContext): string => `${city.id}/phone.session`

/**
 * A session that needs no table: its owner keeps it, only this program can read or make it. The id is random, so that
 * acts done in it can't be joined to other sessions of the same telephone.
 */
export function issueSession(city: CityContext, id: string, phoneIndex: Buffer, now: Date): string {
  const session: Session = { id, phone: phoneIndex.toString('hex'), until: now.getTime() + SESSION_MINUTES * 60_000 }
  return city.vault.seal(JSON.stringify(session), context(city)).toString('base64url')
}

/** @returns null for what is no session of this city, or one that is over */
export function readSession(city: CityContext, token: string, now: Date): { id: string; phoneIndex: Buffer } | null {
  try {
    const session = JSON.parse(city.vault.open(Buffer.from(token, 'base64url'), context(city))) as Session
    return session.until > now.getTime() ? { id: session.id, phoneIndex: Buffer.from(session.phone, 'hex') } : null
  } catch {
    return null
  }
}
