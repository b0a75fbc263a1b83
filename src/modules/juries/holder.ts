import type { CityContext } from '../../platform/acts/index.ts'
import { linkToken } from '../intake/index.ts'

export interface Holder {
  name: string
  phone: string | null
}

const contextOf = (city: CityContext): string => `${city.id}/jury_seat.holder`
export const sealHolder = (city: CityContext, holder: Holder): Buffer =>
  city.vault.seal(JSON.stringify(holder), contextOf(city))
export const openHolder = (city: CityContext, sealed: Buffer | null): Holder | null =>
  sealed ? (JSON.parse(city.vault.open(sealed, contextOf(city))) as Holder) : null

/** Where a seat votes; the secret stands behind the #. */
export const seatAddress = (city: CityContext, seat: string): string =>
  `${city.baseUrl ?? ''}/p/${city.code}/jury#${linkToken(city, seat)}`
