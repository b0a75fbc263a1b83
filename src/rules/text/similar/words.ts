import { eachGram, readUnits } from '../features.ts'
import { type GramWeights, weigh } from './weights.ts'

/** A passage both texts have, and how much it told, in nats. */
export type SharedWord = { word: string; weight: number }

/**
 * The passages that two texts share, the most telling first: why an index holds them to be alike. Passages end at
 * punctuation; a passage within another is not told twice.
 */
export function sharedWords(a: string, b: string, weights: GramWeights, most: number): SharedWord[] {
  const inB = new Set<number>()
  eachGram(readUnits(b), PAIRS, hash => inB.add(hash))
  const units = readUnits(a)
  const found = new Map<string, number>()
  let from = -1
  let to = -1
  let weight = 0
  const close = () => {
    if (from >= 0) {
      const word = a.slice(units.start[from], units.end[to])
      found.set(word, Math.max(found.get(word) ?? 0, weight))
    }
    from = -1
    weight = 0
  }
  eachGram(units, PAIRS, (hash, first, last) => {
    if (!inB.has(hash)) return close()
    if (from < 0 || first !== to) {
      close()
      from = first
    }
    to = last
    weight += weigh(weights, hash)
  })
  close()
  return [...found]
    .map(([word, w]) => ({ word: clip(word), weight: Math.round(w * 100) / 100 }))
    .sort((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
    .slice(0, most)
}

const PAIRS = { min: 2, max: 2 }
const LONGEST = 16
const clip = (word: string): string => (word.length > LONGEST ? `${word.slice(0, LONGEST)}…` : word)
