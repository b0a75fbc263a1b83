import { eachGram, readUnits } from '../features.ts'

/** A text as weights of terms, rising by term, of length 1 (or empty). */
export type Vector = { terms: Int32Array; weights: Float32Array }

export type TitledText = { title: string; text: string }

const GRAMS = { min: 2, max: 3 }
/** The title names the matter, the text tells the story. */
const TITLE = 2
const LONGEST = 1500
/** A term in one text alone joins nothing; one in more than this share of all texts is everybody's. */
const RAREST = 2
const COMMONEST = 0.12
/** In a short week one matter may be half of all that is said: so few are never everybody's. */
const NEVER_COMMON = 50
/** The terms of a text that say most; the rest changes no cluster. */
const TERMS = 100

/** Vectors of texts over the terms they share. Time and size: the texts. */
export function vectorsOf(texts: readonly TitledText[]): Vector[] {
  const counted = texts.map(countsOf)
  const df = new Map<number, number>()
  for (const counts of counted) for (const gram of counts.keys()) df.set(gram, (df.get(gram) ?? 0) + 1)
  const most = Math.max(NEVER_COMMON, texts.length * COMMONEST)
  const ids = new Map<number, number>()
  return counted.map(counts => {
    const found: { term: number; weight: number }[] = []
    for (const [gram, count] of counts) {
      const n = df.get(gram) ?? 0
      if (n < RAREST || n > most) continue
      let term = ids.get(gram)
      if (term === undefined) {
        term = ids.size
        ids.set(gram, term)
      }
      found.push({ term, weight: count * Math.log(1 + texts.length / n) })
    }
    found.sort((a, b) => b.weight - a.weight || a.term - b.term)
    const kept = found.slice(0, TERMS).sort((a, b) => a.term - b.term)
    const length = Math.sqrt(kept.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1
    return {
      terms: Int32Array.from(kept, ({ term }) => term),
      weights: Float32Array.from(kept, ({ weight }) => weight / length),
    }
  })
}

function countsOf({ title, text }: TitledText): Map<number, number> {
  const counts = new Map<number, number>()
  for (const [words, times] of [
    [title, TITLE],
    [text.slice(0, LONGEST), 1],
  ] as const) {
    const own = new Map<number, number>()
    eachGram(readUnits(words), GRAMS, hash => own.set(hash, (own.get(hash) ?? 0) + 1))
    for (const [gram, n] of own) counts.set(gram, (counts.get(gram) ?? 0) + times * (1 + Math.log(n)))
  }
  return counts
}
