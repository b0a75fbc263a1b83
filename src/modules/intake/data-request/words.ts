import type { CityContext } from '../../../platform/acts/index.ts'

/** What a person wrote with a request: why, and for a correction what is right. */
export interface RequestWords {
  text: string | null
  name: string | null
  phone: string | null
}

const contextOf = (city: CityContext, column: 'words' | 'ground'): string => `${city.id}/dataRequest.${column}`

export const sealWords = (city: CityContext, words: RequestWords): Buffer =>
  city.vault.seal(JSON.stringify(words), contextOf(city, 'words'))

export function openWords(city: CityContext, sealed: Buffer | null): RequestWords {
  if (!sealed) return { text: null, name: null, phone: null }
  return JSON.parse(city.vault.open(sealed, contextOf(city, 'words'))) as RequestWords
}

/** The ground of a decision; it speaks to the person and may name what concerns them. */
export const sealGround = (city: CityContext, ground: string): Buffer =>
  city.vault.seal(ground, contextOf(city, 'ground'))

export const openGround = (city: CityContext, sealed: Buffer | null): string | null =>
  sealed ? city.vault.open(sealed, contextOf(city, 'ground')) : null
