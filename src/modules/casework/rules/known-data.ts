import type { CityContext } from '../../../platform/acts/index.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { nameKey } from '../../../rules/text/index.ts'

export interface Contact {
  name: string | null
  phone: string | null
}

/** What is bound to a sealed contact: it can't be moved to another city. */
export const contactContext = (cityId: number): string => `${cityId}/appeal.contact`

/** By which whoever knows the whole name finds what this person said (CHECKLIST K46). */
export const nameIndex = (city: CityContext, name: string): Buffer =>
  city.vault.index(nameKey(name), `${city.id}/appeal.name`)

const behalfContext = (cityId: number): string => `${cityId}/appeal.behalf`

/** The other one of two, where somebody files for somebody else (CHECKLIST K26). */
export const sealBehalf = (city: CityContext, other: Contact): Buffer =>
  city.vault.seal(JSON.stringify(other), behalfContext(city.id))

export const openBehalf = (city: CityContext, sealed: Buffer | null): Contact =>
  sealed ? (JSON.parse(city.vault.open(sealed, behalfContext(city.id))) as Contact) : { name: null, phone: null }

export function openContact(city: CityContext, sealed: Buffer | null): Contact {
  if (!sealed) return { name: null, phone: null }
  return JSON.parse(city.vault.open(sealed, contactContext(city.id))) as Contact
}

/** A name as the person gave it, the same in every language; else that they gave none. */
export const calledBy = (name: string | null, anonymous: boolean): Text =>
  name === null ? text(anonymous ? 'appellant.anonymous' : 'appellant.unnamed') : { zh: name, en: name }

/** Names, telephones and addresses of the appellants, so that masking finds them in a text for the public. */
export function knownOf(
  city: CityContext,
  appeals: readonly { contact: Buffer | null; behalf?: Buffer | null; place_text?: string | null }[],
) {
  const contacts = appeals.flatMap(appeal => [
    openContact(city, appeal.contact),
    ...(appeal.behalf ? [openBehalf(city, appeal.behalf)] : []),
  ])
  return {
    names: contacts.flatMap(contact => contact.name ?? []),
    phones: contacts.flatMap(contact => contact.phone ?? []),
    addresses: [],
  }
}
