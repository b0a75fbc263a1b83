import { fold } from './fold.ts'

/**
 * A text as a row of units: each Chinese character is one, each word of letters and digits is one (`A3`, `38`, `wi-fi`).
 * Positions are code units of the text given, end exclusive. `phrase` counts the phrases: units of two phrases have
 * punctuation or space between them.
 */
export type Units = {
  length: number
  hash: Uint32Array
  start: Uint32Array
  end: Uint32Array
  phrase: Uint32Array
}

/** From how many to how many units a gram has, both inclusive, 1 or more. */
export type GramRange = { min: number; max: number }

/** A long number (order, phone, plate) is one of a kind and tells nothing: all of them are the same unit. */
const LONG_NUMBER = 6
const LONG_NUMBER_HASH = 0x2545f491

const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isWord = (code: number): boolean =>
  isDigit(code) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x52f)

/** Spreads the bits of a 32-bit number, so that neighbours land far apart (the finisher of MurmurHash3). */
export function spread(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The same for a pair, in order: `pairHash(a, b)` is not `pairHash(b, a)`. */
export const pairHash = (a: number, b: number): number => spread(Math.imul(a, 0x9e3779b1) + b)

/** Reads a text once, whatever is then made of it. Width and case make no difference. Time: the length of the text. */
export function readUnits(text: string): Units {
  const folded = fold(text)
  const size = folded.length
  const units: Units = {
    length: 0,
    hash: new Uint32Array(size),
    start: new Uint32Array(size),
    end: new Uint32Array(size),
    phrase: new Uint32Array(size),
  }
  let n = 0
  let phrase = 0
  let gap = false
  for (let i = 0; i < size; ) {
    const code = folded.charCodeAt(i)
    const word = isWord(code)
    if (!word && !isHan(code)) {
      gap = true
      i++
      continue
    }
    if (gap && n > 0) phrase++
    gap = false
    const from = i
    let hash = code
    let digits = isDigit(code)
    for (i++; word && i < size && isWord(folded.charCodeAt(i)); i++) {
      const next = folded.charCodeAt(i)
      digits &&= isDigit(next)
      hash = pairHash(hash, next)
    }
    units.hash[n] = digits && i - from >= LONG_NUMBER ? LONG_NUMBER_HASH : spread(hash)
    units.start[n] = from
    units.end[n] = i
    units.phrase[n] = phrase
    n++
  }
  units.length = n
  return units
}

/**
 * Visits every gram of `min` to `max` units that lies within one phrase, from left to right, with a 32-bit hash and the
 * first and last unit (both inclusive: `units.start[first]` to `units.end[last]` is its place in the text). With `seed`
 * the same grams get other hashes: title and text can be told apart. Two different grams have the same hash with a
 * probability of 2^-32.
 */
export function eachGram(
  units: Units,
  range: GramRange,
  visit: (hash: number, first: number, last: number) => void,
  seed = 0,
): void {
  for (let first = 0; first < units.length; first++) {
    const phrase = units.phrase[first]
    let hash = seed
    for (let last = first; last < units.length && last < first + range.max; last++) {
      if (units.phrase[last] !== phrase) break
      hash = pairHash(hash, units.hash[last] as number)
      if (last - first + 1 >= range.min) visit(hash, first, last)
    }
  }
}

/** How often each gram stands in a text. */
export function countGrams(units: Units, range: GramRange, seed = 0): Map<number, number> {
  const counts = new Map<number, number>()
  eachGram(units, range, hash => counts.set(hash, (counts.get(hash) ?? 0) + 1), seed)
  return counts
}
