import type { CityContext } from '../../platform/acts/index.ts'
import type { Given } from '../../rules/ballot/index.ts'

/** What lies sealed in the urn until it is opened. */
export interface InUrn {
  token: string
  salt: string
  marks: Given[]
}

const contextOf = (city: CityContext, jury: string): string => `${city.id}/ballot_box.sealed/${jury}`
export const sealBallot = (city: CityContext, jury: string, ballot: InUrn): Buffer =>
  // Padded, so that the length tells nothing of how much was filled in.
  city.vault.seal(
    JSON.stringify(ballot).padEnd(Math.ceil((JSON.stringify(ballot).length + 1) / 2048) * 2048),
    contextOf(city, jury),
  )
export const openBallot = (city: CityContext, jury: string, sealed: Buffer): InUrn =>
  JSON.parse(city.vault.open(sealed, contextOf(city, jury))) as InUrn

/** By which a token is found in the urn, and by nothing that is in the opened ballot. */
export const tokenIndex = (city: CityContext, jury: string, token: string): Buffer =>
  city.vault.index(token, `ballot_box.token/${city.id}/${jury}`)
