import { type CityContext, Refusal } from '../../../platform/acts/index.ts'

/** The desk as the pack describes it. @throws Refusal if the city has none */
export function deskOf(city: CityContext) {
  const { desk } = city.pack.rules
  if (!desk) throw new Refusal('not_in_pack', { status: 409 })
  return desk
}

/** What is bound to a sealed contact of the desk: it can't be moved to another city. */
export const deskContext = (cityId: number): string => `${cityId}/desk_matter.contact`

export interface DeskContact {
  name: string | null
  phone: string | null
}

export const openDeskContact = (city: CityContext, sealed: Buffer | null): DeskContact =>
  sealed ? (JSON.parse(city.vault.open(sealed, deskContext(city.id))) as DeskContact) : { name: null, phone: null }

export const deskPhoneIndex = (city: CityContext, phone: string): Buffer =>
  city.vault.index(phone, `${city.id}/desk_matter.phone`)
