import { timingSafeEqual } from 'node:crypto'
import type { CityContext } from '../../platform/acts/index.ts'
import { reopenUntil } from '../casework/index.ts'
import { followLink } from './messages.ts'

/**
 * A link that opens one matter to whoever holds the telephone it was sent to: the answer is rated in one touch, without
 * code or sign-in (CHECKLIST K15). It stands behind the #, which browsers send to no server. Identifier, day and a seal
 * short enough for a text message; nothing is kept of it.
 */
const DAY_MS = 86_400_000
const SEAL_BYTES = 12
const BYTES = 16 + 2 + SEAL_BYTES

const sealOf = (city: CityContext, body: Buffer): Buffer =>
  city.vault.index(body.toString('base64url'), `${city.id}/matter.link`).subarray(0, SEAL_BYTES)

function tokenFor(city: CityContext, appealId: string, until: Date): string {
  const body = Buffer.alloc(16 + 2)
  body.write(appealId.replaceAll('-', ''), 'hex')
  body.writeUInt16BE(Math.ceil(until.getTime() / DAY_MS), 16)
  return Buffer.concat([body, sealOf(city, body)]).toString('base64url')
}

/** It holds for the days in which "not solved" may be said, counted twice: the call-back comes before them. */
export const matterLink = (city: CityContext, appealId: string, now: Date): string =>
  `${followLink(city)}/matter#${tokenFor(city, appealId, reopenUntil(city, reopenUntil(city, now)))}`

/** Whether something has the form of such a link, be it good or not. */
export const isMatterLink = (token: string): boolean => Buffer.from(token, 'base64url').length === BYTES

/** @returns the appeal it opens; null if it is none of this city's, or over */
export function readMatterLink(city: CityContext, token: string, now: Date): string | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== BYTES || bytes.toString('base64url') !== token) return null
  const body = bytes.subarray(0, 18)
  if (!timingSafeEqual(sealOf(city, body), bytes.subarray(18))) return null
  if (body.readUInt16BE(16) * DAY_MS <= now.getTime()) return null
  return body.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
