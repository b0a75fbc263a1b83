import type { CityContext } from '../../../platform/acts/index.ts'
import { wordsOfDanger } from '../../../rules/text/index.ts'
import { packIndex } from './pack-index.ts'

/** The kinds of danger that the words of a text mean by the pack's list, in the order in which they are named (CHECKLIST K12). */
export function dangersOf(city: CityContext, text: string) {
  const found = wordsOfDanger(text, packIndex(city.pack).danger).flatMap(
    ({ word }) => city.pack.rules.danger.find(row => row.words.includes(word)) ?? [],
  )
  return [...new Set(found)]
}

/** The first of them; null if none. */
export const dangerOf = (city: CityContext, text: string) => dangersOf(city, text)[0] ?? null
