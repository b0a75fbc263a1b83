import { eachGram, readUnits } from '../features.ts'
import type { TitledText } from './vectors.ts'

/** How many words name a topic, and what share of its texts a word must stand in. */
const WORDS = 3
const SHARE = 0.25
const LONGEST_TEXT = 400
const GRAMS = { min: 2, max: 8 }
/** A name ending with one of these is a place: what is said most of it is where the matter is. */
const PLACE =
  /[\p{Script=Han}A-Za-z0-9]{2,12}?(?:小区|社区|街道|花园|新城|新村|广场|市场|大道|路|街|镇|乡|村|湾|苑|园|学校|小学|中学|医院|公园|车站|渔港|码头)/gu

/** A part of speech cut off at a particle is no name. */
const PARTICLE = /^[的了是在有和与及我您你他请为把被将到就也都不]|[的了是在有和与及我您你他请为把被将到就也都不]$/u
/** What stands in so much of a longer one is a piece of it. */
const PIECE = 0.7

type Candidate = { gram: number; word: string; n: number }

/**
 * Names for topics out of their own words, most telling first: long, in many texts of the topic and rare in the others.
 * @param topics texts of each topic, among `all`
 * @returns at most three words for each
 */
export function nameTopics(topics: readonly (readonly TitledText[])[], all: readonly TitledText[]): string[][] {
  const candidates = topics.map(candidatesOf)
  const outside = new Map<number, number>()
  for (const list of candidates) for (const { gram } of list) outside.set(gram, 0)
  for (const text of all)
    for (const gram of new Set(gramsOf(text).keys())) {
      const n = outside.get(gram)
      if (n !== undefined) outside.set(gram, n + 1)
    }
  return candidates.map((list, i) => {
    const texts = topics[i]?.length ?? 1
    const score = ({ gram, word, n }: Candidate) =>
      (n / texts) * Math.log((1 + all.length) / (1 + (outside.get(gram) ?? n) - n)) * Math.sqrt([...word].length)
    const best = list
      .map(row => ({ ...row, score: score(row) }))
      .sort((a, b) => b.score - a.score || b.word.length - a.word.length || (a.word < b.word ? -1 : 1))
    const name: string[] = []
    for (const { word } of best) {
      if (name.length === WORDS) break
      if (!name.some(chosen => overlap(chosen, word))) name.push(word)
    }
    return name
  })
}

function candidatesOf(texts: readonly TitledText[]): Candidate[] {
  const found = new Map<number, Candidate>()
  for (const text of texts)
    for (const [gram, word] of gramsOf(text)) {
      const entry = found.get(gram)
      if (entry) entry.n++
      else found.set(gram, { gram, word, n: 1 })
    }
  const least = Math.max(2, texts.length * SHARE)
  const frequent = [...found.values()].filter(({ n, word }) => n >= least && !PARTICLE.test(word))
  const byWord = new Map(frequent.map(row => [row.word, row.n]))
  const pieces = new Set<string>()
  for (const { word, n } of frequent)
    for (const part of [word.slice(1), word.slice(0, -1)])
      if (n >= (byWord.get(part) ?? Number.POSITIVE_INFINITY) * PIECE) pieces.add(part)
  return frequent.filter(({ word }) => !pieces.has(word))
}

/** Half of the shorter word in the longer one: the same word cut in two ways. */
function overlap(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  const run = Math.max(2, Math.ceil(short.length / 2))
  for (let i = 0; i + run <= short.length; i++) if (long.includes(short.slice(i, i + run))) return true
  return false
}

/** The place most texts of a topic name, or null if none stands in a fourth of them. */
export function placeIn(texts: readonly TitledText[]): string | null {
  const counts = new Map<string, number>()
  for (const { title, text } of texts)
    for (const place of new Set(`${title}\n${text.slice(0, LONGEST_TEXT)}`.match(PLACE) ?? []))
      counts.set(place, (counts.get(place) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)
  return best && best[1] >= Math.max(2, texts.length * SHARE) ? best[0] : null
}

function gramsOf({ title, text }: TitledText): Map<number, string> {
  const grams = new Map<number, string>()
  for (const words of [title, text.slice(0, LONGEST_TEXT)]) {
    const units = readUnits(words)
    eachGram(units, GRAMS, (hash, first, last) => {
      if (!grams.has(hash)) grams.set(hash, words.slice(units.start[first], units.end[last]))
    })
  }
  return grams
}
