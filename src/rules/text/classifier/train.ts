import { applyCurve, type Curve, fitCurve, fitTemperature, thresholdFor, toProbabilities } from './calibrate.ts'
import { trainLowRank } from './low-rank.ts'
import { above, type Judged, outcomeOf, type Quality, qualityOf } from './measure.ts'
import { scoresOf, type Weights } from './model.ts'
import { seededRandom, shuffle } from './random.ts'
import { trainSvm } from './svm.ts'
import {
  buildVocabulary,
  type ClassifierInput,
  countsOf,
  type FeatureSettings,
  rowsOf,
  vectorOf,
} from './vocabulary.ts'

/** A text with what a person decided. `at` (anything that sorts by time) lets the newest be kept back for measuring. */
export type LabelledText = ClassifierInput & { label: string; at?: string }

/** How good a model was on the texts kept back from learning, and how sure it must be for the wanted accuracy. */
export type HeldOut = Quality & { threshold: number | null; coverage: number; accuracyAbove: number | null }

/** A trained model: numbers and hashes, and the names of the labels; no text. */
export type Model = Weights & {
  temperature: number
  curve: Curve
  heldOut: HeldOut
  trainedOn: number
  newestAt: string | null
}

/** A text kept back: its place among the rows given, and the first three guesses. */
export type KeptBack = Judged & { row: number }

/** `names`: what people call a label; a text that says it speaks for that label from the first matter on. */
export type TrainSettings = FeatureSettings & { seed: number; wanted: number; names?: Readonly<Record<string, string>> }

/**
 * Single characters and pairs for work orders and for letters alike; longer grams and a dictionary's words were tried
 * (docs/adr/0021). `wanted` is the accuracy that the threshold is chosen for.
 */
export const TRAIN_SETTINGS: TrainSettings = {
  grams: { min: 1, max: 2 },
  titleTimes: 7,
  titleAlone: 4,
  seed: 1,
  wanted: 0.95,
}

const COST = 0.4
const ROUNDS = 9
/** The two kinds of scores stretch differently; divided by these they are alike, and their mean is better than either. */
const SVM_STRETCH = 0.12
const LOW_RANK_STRETCH = 1.2
/** How much the name of a label in a text speaks for it; from 4 to 12 it makes no difference (docs/adr/0032). */
const NAMED = 8
const KEPT_BACK = 0.2
const FEWEST_KEPT_BACK = 20
const MOST_WEIGHTS = 16_000_000
const MOST_COLUMNS = 250_000

type Counted = { index: number; counts: Map<number, number>; label: string; at: string | null }

/**
 * Learns any labelled scheme. The same rows in the same order give the same model. One part in five is kept back first
 * (the newest, where all rows have a time) to measure and to set temperature and threshold; then all rows are learned.
 * Memory: at most 16 MB of weights, and while learning about 300 bytes a column. Under a minute on one core for 17,000
 * orders of 70 characters and 150 labels.
 * @throws RangeError if there are fewer than two labels
 */
export function trainClassifier(
  rows: readonly LabelledText[],
  settings: TrainSettings = TRAIN_SETTINGS,
): { model: Model; judged: KeptBack[] } {
  if (new Set(rows.map(row => row.label)).size < 2) throw new RangeError('a scheme needs at least two labels')
  const counted = rows.map(
    (row, index): Counted => ({ counts: countsOf(row, settings), label: row.label, at: row.at ?? null, index }),
  )
  const { learn, keep } = apart(counted, settings.seed)
  const { judged, ...measured } = measure(learn, keep, settings)
  const newestAt = counted.reduce<string | null>(
    (newest, { at }) => (at !== null && (newest === null || at > newest) ? at : newest),
    null,
  )
  return { model: { ...weightsOf(counted, settings), ...measured, trainedOn: rows.length, newestAt }, judged }
}

function apart(rows: readonly Counted[], seed: number): { learn: Counted[]; keep: Counted[] } {
  const size = Math.floor(rows.length * KEPT_BACK)
  if (size < FEWEST_KEPT_BACK) return { learn: [...rows], keep: [] }
  const order = Int32Array.from(rows, (_, i) => i)
  if (rows.every(row => row.at !== null)) {
    const at = (i: number) => rows[i]?.at ?? ''
    order.sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a - b))
  } else shuffle(order, order.length, seededRandom(seed))
  const pick = (part: Int32Array) => [...part].map(i => rows[i] as Counted)
  const learn = pick(order.subarray(0, rows.length - size))
  // One label alone can't be learned from: then nothing can be measured either.
  if (new Set(learn.map(row => row.label)).size < 2) return { learn: [...rows], keep: [] }
  return { learn, keep: pick(order.subarray(rows.length - size)) }
}

function measure(
  learn: readonly Counted[],
  keep: readonly Counted[],
  settings: TrainSettings,
): { temperature: number; curve: Curve; heldOut: HeldOut; judged: KeptBack[] } {
  if (keep.length === 0)
    return {
      judged: [],
      temperature: 1,
      curve: { sure: [], right: [] },
      heldOut: { ...qualityOf([]), threshold: null, coverage: 0, accuracyAbove: null },
    }
  const weights = weightsOf(learn, settings)
  const known = new Map(weights.labels.map((label, k) => [label, k]))
  const scores = keep.map(row => scoresOf(weights, vectorOf(row.counts, weights.vocabulary)))
  const temperature = fitTemperature(
    scores,
    keep.map(row => known.get(row.label) ?? -1),
  )
  const told = scores.map(row => toProbabilities(row, temperature))
  const plain = keep.map((row, i) => judge(weights.labels, row, told[i] as Float64Array))
  const outcomes = plain.map(outcomeOf)
  const curve = fitCurve(outcomes)
  // A curve flatters the texts it was drawn from: its error is measured on the half it does not know.
  const halves = [0, 1].map(half => fitCurve(outcomes.filter((_, i) => i % 2 !== half)))
  const fair = keep.map((row, i) =>
    judge(weights.labels, row, applyCurve(halves[i % 2] as Curve, Float64Array.from(told[i] as Float64Array))),
  )
  const judged = keep.map((row, i) => judge(weights.labels, row, applyCurve(curve, told[i] as Float64Array)))
  const threshold = thresholdFor(judged.map(outcomeOf), settings.wanted)
  const reached = threshold === null ? { coverage: 0, accuracy: null } : above(judged, threshold)
  return {
    judged,
    temperature,
    curve,
    heldOut: {
      ...qualityOf(judged),
      calibrationError: qualityOf(fair).calibrationError,
      threshold,
      coverage: reached.coverage,
      accuracyAbove: reached.accuracy,
    },
  }
}

function judge(labels: readonly string[], row: Counted, probabilities: Float64Array): KeptBack {
  const guesses = [...probabilities].map((probability, k) => ({ label: labels[k] as string, probability }))
  return {
    row: row.index,
    truth: row.label,
    guesses: guesses.sort((a, b) => b.probability - a.probability).slice(0, 3),
  }
}

/** Support vectors and low rank, each learned alone, and the names of the labels, added up: all are linear, so what is kept is one matrix. */
function weightsOf(rows: readonly Counted[], settings: TrainSettings): Weights {
  const labels = [...new Set(rows.map(row => row.label))].sort()
  const index = new Map(labels.map((label, k) => [label, k]))
  const labelOf = Int32Array.from(rows, row => index.get(row.label) as number)
  const texts = rows.map(row => row.counts)
  const most = Math.min(MOST_COLUMNS, Math.floor(MOST_WEIGHTS / labels.length))
  const { grams, titleTimes, titleAlone } = settings
  const vocabulary = buildVocabulary(texts, { grams, titleTimes, titleAlone }, most)
  const sparse = rowsOf(texts, vocabulary)
  const size = labels.length
  const columns = vocabulary.idf.length
  const whole = new Float32Array(sparse.width * size)
  for (let k = 0; k < size; k++) {
    const weights = trainSvm(sparse, i => labelOf[i] === k, COST, settings.seed + k)
    for (let c = 0; c < sparse.width; c++) whole[c * size + k] = (weights[c] as number) / (2 * SVM_STRETCH)
  }
  const low = trainLowRank(sparse, labelOf, size, ROUNDS, settings.seed)
  for (let c = 0; c < sparse.width; c++)
    for (let j = 0; j < low.rank; j++) {
      const left = (low.columns[c * low.rank + j] as number) / (2 * LOW_RANK_STRETCH)
      const base = j * size
      for (let k = 0; k < size; k++)
        whole[c * size + k] = (whole[c * size + k] as number) + left * (low.labels[base + k] as number)
    }
  labels.forEach((label, k) => {
    const {
      columns: own,
      values,
      length,
    } = vectorOf(countsOf({ text: settings.names?.[label] ?? '' }, settings), vocabulary)
    for (let i = 0; i < length - 1; i++) {
      const at = (own[i] as number) * size + k
      whole[at] = (whole[at] as number) + NAMED * (values[i] as number)
    }
  })
  const bias = whole.slice(columns * size)
  for (let k = 0; k < size; k++) bias[k] = (bias[k] as number) + (low.bias[k] as number) / (2 * LOW_RANK_STRETCH)
  return { labels, vocabulary, bias, ...inBytes(whole, columns, size) }
}

/** One byte a weight, in steps of the largest weight of its column. */
function inBytes(whole: Float32Array, columns: number, size: number): { weights: Int8Array; step: Float32Array } {
  const weights = new Int8Array(columns * size)
  const step = new Float32Array(columns)
  for (let c = 0; c < columns; c++) {
    let largest = 0
    for (let k = 0; k < size; k++) largest = Math.max(largest, Math.abs(whole[c * size + k] as number))
    step[c] = largest / 127
    if (largest === 0) continue
    for (let k = 0; k < size; k++)
      weights[c * size + k] = Math.round((whole[c * size + k] as number) / (step[c] as number))
  }
  return { weights, step }
}
