import { eachGram, readUnits } from '../features.ts'
import type { ReasonWord } from '../suggest.ts'
import { applyCurve, toProbabilities } from './calibrate.ts'
import { type Lessons, learnFrom, noLessons, sharesOf, withLessons } from './lessons.ts'
import { scoresOf } from './model.ts'
import type { Model } from './train.ts'
import { type ClassifierInput, countsOf, TITLE_SEED, vectorOf } from './vocabulary.ts'

export type Guess = { label: string; probability: number }

function scored(model: Model, lessons: Lessons, input: ClassifierInput) {
  const counts = countsOf(input, model.vocabulary.settings)
  const vector = vectorOf(counts, model.vocabulary)
  return { counts, vector, ...withLessons(model, lessons, counts, scoresOf(model, vector)) }
}

/** All labels, the most probable first; of equals the one whose name sorts first. Well under a millisecond a text. */
export function classify(model: Model, input: ClassifierInput, lessons: Lessons = noLessons()): Guess[] {
  const { labels, scores } = scored(model, lessons, input)
  const probabilities = applyCurve(model.curve, toProbabilities(scores, model.temperature))
  return labels
    .map((label, k) => ({ label, probability: probabilities[k] as number }))
    .sort((a, b) => b.probability - a.probability || (a.label < b.label ? -1 : 1))
}

/** Learns what a person decided for a text. Changes `lessons`. */
export function learn(model: Model, lessons: Lessons, input: ClassifierInput, right: string): void {
  const { counts, labels, scores } = scored(model, lessons, input)
  learnFrom(lessons, { labels, scores }, sharesOf(counts, model.vocabulary), right, model.temperature)
}

const RIVALS = 5
const MOST_WORDS = 3
/** A character that says less than this share of the strongest one is not part of a reason. */
const STRONG = 0.3

/**
 * The words of a text that spoke for a label and against the next likely ones, where they stand, strongest first, at most
 * three: the contributions of all grams, laid over the characters they cover.
 */
export function reasonsFor(
  model: Model,
  input: ClassifierInput,
  label: string,
  lessons: Lessons = noLessons(),
): ReasonWord[] {
  const { counts, vector, labels, scores } = scored(model, lessons, input)
  const own = labels.indexOf(label)
  if (own < 0) return []
  const rivals = [...scores.keys()]
    .filter(k => k !== own)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number))
    .slice(0, RIVALS)
  const size = model.labels.length
  const learned = (column: number, k: number): number =>
    k < size ? (model.weights[column * size + k] as number) * (model.step[column] as number) : 0
  const lead = (weight: (k: number) => number): number =>
    weight(own) - rivals.reduce((sum, k) => sum + weight(k), 0) / Math.max(rivals.length, 1)
  const speaks = new Map<number, number>()
  const values = new Map<number, number>()
  for (let i = 0; i < vector.length - 1; i++) values.set(vector.columns[i] as number, vector.values[i] as number)
  for (const [hash, share] of sharesOf(counts, model.vocabulary)) {
    const column = model.vocabulary.columns.get(hash)
    const added = lessons.added.get(hash)
    const byModel = column === undefined ? 0 : lead(k => learned(column, k)) * (values.get(column) ?? 0)
    const since = added === undefined ? 0 : lead(k => added.get(labels[k] as string) ?? 0) * share
    speaks.set(hash, byModel + since)
  }
  const found = (['title', 'text'] as const).flatMap(field => {
    const text = input[field] ?? ''
    const units = readUnits(text)
    const sums = new Float64Array(units.length)
    const lay = (seed: number) =>
      eachGram(
        units,
        model.vocabulary.settings.grams,
        (hash, first, last) => {
          const part = (speaks.get(hash) ?? 0) / (counts.get(hash) ?? 1) / (last - first + 1)
          for (let u = first; u <= last; u++) sums[u] = (sums[u] as number) + part
        },
        seed,
      )
    lay(0)
    if (field === 'title') lay(TITLE_SEED)
    return runsOf(sums, units.phrase).map(({ first, last, sum }): ReasonWord => {
      const start = units.start[first] as number
      const end = units.end[last] as number
      return { word: text.slice(start, end), field, start, end, weight: Math.round(sum * 1000) / 1000 }
    })
  })
  const strongest = found.sort((a, b) => b.weight - a.weight || a.start - b.start)
  return strongest.filter((row, i) => strongest.findIndex(other => other.word === row.word) === i).slice(0, MOST_WORDS)
}

/** Neighbouring strong characters make one word; a lone one takes its stronger neighbour along, as one says little. */
function runsOf(sums: Float64Array, phrase: Uint32Array): { first: number; last: number; sum: number }[] {
  const top = Math.max(0, ...sums)
  if (top <= 0) return []
  const strong = (u: number) => (sums[u] ?? 0) >= top * STRONG
  const runs: { first: number; last: number; sum: number }[] = []
  for (let first = 0; first < sums.length; first++) {
    if (!strong(first)) continue
    let last = first
    while (last + 1 < sums.length && phrase[last + 1] === phrase[first] && strong(last + 1)) last++
    const before = first > 0 && phrase[first - 1] === phrase[first] ? (sums[first - 1] as number) : 0
    const after = last + 1 < sums.length && phrase[last + 1] === phrase[last] ? (sums[last + 1] as number) : 0
    const sum = sums.subarray(first, last + 1).reduce((all, one) => all + one, 0)
    const alone = first === last && Math.max(before, after) > 0
    runs.push({
      first: alone && before > after ? first - 1 : first,
      last: alone && after >= before ? last + 1 : last,
      sum,
    })
    first = last
  }
  return runs
}
