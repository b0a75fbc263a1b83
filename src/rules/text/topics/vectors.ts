import { eachGram, readUnits, type Units } from '../features.ts'
import { GramTable } from './gram-table.ts'

/** A text as weights of terms, rising by term, of length 1 (or empty). */
export type Vector = { terms: Int32Array; weights: Float32Array }

export type TitledText = { title: string; text: string }

const GRAMS = { min: 2, max: 3 }
/** The title names the matter, the text tells the story. */
const TITLE = 2
const LONGEST = 1500
/** All texts together are read up to so many characters: of many only the beginnings are, where the matter is named. */
const ALL = 8_000_000
/** A term in one text alone joins nothing; one in more than this share of all texts is everybody's. */
const RAREST = 2
const COMMONEST = 0.12
/** In a short week one matter may be half of all that is said: so few are never everybody's. */
const NEVER_COMMON = 50
/** The terms of a text that say most; the rest changes no cluster. */
const TERMS = 100

/**
 * Vectors of texts over the terms they share. Each text is read twice, so that memory is that of the terms alone: about 12
 * bytes a gram and 8 a term of a text.
 */
export function vectorsOf(texts: readonly TitledText[]): Vector[] {
  const longest = Math.min(LONGEST, Math.ceil(ALL / Math.max(1, texts.length)))
  const table = new GramTable()
  texts.forEach((text, t) => {
    eachPart(text, longest, units => eachGram(units, GRAMS, gram => table.count(gram, t + 1)))
  })
  const most = Math.max(NEVER_COMMON, texts.length * COMMONEST)
  const ids = new Int32Array(table.texts.length)
  const counts = new Float64Array(table.texts.length)
  let terms = 0
  return texts.map(text => {
    const slots: number[] = []
    eachPart(text, longest, (units, times) => {
      const own = new Map<number, number>()
      eachGram(units, GRAMS, gram => {
        const slot = table.slot(gram)
        const n = table.texts[slot] as number
        if (n >= RAREST && n <= most) own.set(slot, (own.get(slot) ?? 0) + 1)
      })
      for (const [slot, n] of own) {
        if (counts[slot] === 0) slots.push(slot)
        counts[slot] = (counts[slot] as number) + times * (1 + Math.log(n))
      }
    })
    const found = slots.map(slot => {
      if (ids[slot] === 0) ids[slot] = ++terms
      const weight = (counts[slot] as number) * Math.log(1 + texts.length / (table.texts[slot] as number))
      counts[slot] = 0
      return { term: (ids[slot] as number) - 1, weight }
    })
    found.sort((a, b) => b.weight - a.weight || a.term - b.term)
    const kept = found.slice(0, TERMS).sort((a, b) => a.term - b.term)
    const length = Math.sqrt(kept.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1
    return {
      terms: Int32Array.from(kept, ({ term }) => term),
      weights: Float32Array.from(kept, ({ weight }) => weight / length),
    }
  })
}

function eachPart({ title, text }: TitledText, longest: number, visit: (units: Units, times: number) => void): void {
  visit(readUnits(title), TITLE)
  visit(readUnits(text.slice(0, longest)), 1)
}
