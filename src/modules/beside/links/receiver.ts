import type { CityContext } from '../../../platform/acts/index.ts'

/** Who is asked from outside: a firm and the number that the link goes to. */
export interface Receiver {
  name: string
  phone: string | null
}

const contextOf = (city: CityContext): string => `${city.id}/link.receiver`

export const sealReceiver = (city: CityContext, receiver: Receiver): Buffer =>
  city.vault.seal(JSON.stringify(receiver), contextOf(city))

export const openReceiver = (city: CityContext, sealed: Buffer | null): Receiver | null =>
  sealed ? (JSON.parse(city.vault.open(sealed, contextOf(city))) as Receiver) : null
