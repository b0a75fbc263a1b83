import { buildMatcher, type FoundWord, longest, type Matcher } from './matcher.ts'

/** A named place and the town or street it lies in. One name may stand for several places. */
export type PlaceName = { name: string; unit: string }

export type Gazetteer = { matcher: Matcher; unitsOf: readonly (readonly string[])[] }

export type PlaceSuggestion = {
  unit: string
  words: FoundWord[]
  /** Other units the same names could mean; then a person should ask. */
  others: string[]
}

/** Builds the gazetteer once for each version of a pack, from places, their aliases and the units' own names. */
export function buildGazetteer(places: readonly PlaceName[]): Gazetteer {
  const units = new Map<string, Set<string>>()
  for (const { name, unit } of places) {
    const clean = name.trim()
    if (clean !== '') units.set(clean, (units.get(clean) ?? new Set()).add(unit))
  }
  return { matcher: buildMatcher([...units.keys()]), unitsOf: [...units.values()].map(set => [...set]) }
}

/**
 * The town or street a text speaks of, by the names in it; null when it names none. A name that can mean only one unit
 * counts fully, one that can mean several counts in parts; more and longer names are more; of equals the one named first.
 */
export function suggestPlace(text: string, gazetteer: Gazetteer): PlaceSuggestion | null {
  const found = new Map<string, { weight: number; first: number; words: FoundWord[] }>()
  const counted = new Set<number>()
  for (const { id, start, end } of longest(gazetteer.matcher.find(text))) {
    const units = gazetteer.unitsOf[id] ?? []
    const weight = counted.has(id) ? 0 : (end - start) / units.length
    counted.add(id)
    for (const unit of units) {
      const entry = found.get(unit) ?? { weight: 0, first: start, words: [] }
      entry.weight += weight
      entry.words.push({ word: gazetteer.matcher.words[id] ?? '', start, end })
      found.set(unit, entry)
    }
  }
  const sorted = [...found].sort(([a, x], [b, y]) => y.weight - x.weight || x.first - y.first || (a < b ? -1 : 1))
  const [best, ...rest] = sorted
  if (!best) return null
  const others = rest.filter(([, entry]) => entry.weight === best[1].weight).map(([unit]) => unit)
  return { unit: best[0], words: best[1].words, others }
}
