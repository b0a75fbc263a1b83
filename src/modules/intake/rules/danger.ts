import type { CityContext } from '../../../platform/acts/index.ts'
import { wordsOfDanger } from '../../../rules/text/index.ts'
import { packIndex } from './pack-index.ts'

/** The kind of danger that the words of a text mean by the pack's list, the first one named (CHECKLIST K12); null if none. */
export function dangerOf(city: CityContext, text: string) {
  const [first] = wordsOfDanger(text, packIndex(city.pack).danger)
  return first ? (city.pack.rules.danger.find(row => row.words.includes(first.word)) ?? null) : null
}
