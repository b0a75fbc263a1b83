import { timingSafeEqual } from 'node:crypto'
import type { CityContext } from '../../platform/acts/index.ts'

const PROOF = 16
const contextOf = (cityId: number): string => `${cityId}/link.token`

const proofOf = (city: CityContext, id: string): Buffer => city.vault.index(id, contextOf(city.id)).subarray(0, PROOF)

/**
 * What stands behind the # of a link that needs no sign-in (CHECKLIST K14 K73): its id and a proof that only the city's
 * key can make. Nothing of it is kept, and a browser never sends it as part of an address.
 */
export const linkToken = (city: CityContext, id: string): string =>
  Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), proofOf(city, id)]).toString('base64url')

/** @returns the id of the link, or null if the token was not made by this city */
export function linkOfToken(city: CityContext, token: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 16 + PROOF) return null
  const hex = bytes.subarray(0, 16).toString('hex')
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  return timingSafeEqual(bytes.subarray(16), proofOf(city, id)) ? id : null
}

/** The whole address; without a known address of the program only the path. */
export const linkAddress = (city: CityContext, id: string): string =>
  `${city.baseUrl ?? ''}/p/${city.code}/link#${linkToken(city, id)}`
