import { eachGram, type GramRange, pairHash, readUnits } from '../features.ts'

/** A text to be understood. `places` are what the gazetteer found in it (codes of towns), most likely first. */
export type ClassifierInput = { title?: string; text: string; places?: readonly string[] }

/**
 * Which grams count; how many times one of the title does among those of the text; and how many times it counts besides
 * as a gram of a title, which is another thing: there people name the matter.
 */
export type FeatureSettings = { grams: GramRange; titleTimes: number; titleAlone: number }

/** The columns of a model: a gram's hash and how rare it is (idf). Memory: about 60 bytes a column. */
export type Vocabulary = {
  settings: FeatureSettings
  columns: ReadonlyMap<number, number>
  idf: Float32Array
  /** the highest idf: that of a gram that stood in the fewest texts */
  rarest: number
}

export const rarestOf = (idf: Float32Array): number => idf.reduce((most, one) => Math.max(most, one), 1)

/** Texts as rows of sparse numbers, one after another; every row has length 1, and the last column (bias) 1 beside it. */
export type Rows = { count: number; width: number; from: Int32Array; column: Int32Array; value: Float32Array }

/** Grams of a title as such have hashes of their own. */
export const TITLE_SEED = 0x1b873593
const PLACE_SEED = 0x5bd1e995
/** A gram seen in one text only says nothing of others. */
const MIN_TEXTS = 2

const placeHash = (place: string): number => {
  let hash = PLACE_SEED
  for (let i = 0; i < place.length; i++) hash = pairHash(hash, place.charCodeAt(i))
  return hash
}

/** How often each gram stands in a text. */
export function countsOf(
  input: ClassifierInput,
  { grams, titleTimes, titleAlone }: FeatureSettings,
): Map<number, number> {
  const counts = new Map<number, number>()
  const add = (text: string, times: number, seed = 0) =>
    eachGram(readUnits(text), grams, hash => counts.set(hash, (counts.get(hash) ?? 0) + times), seed)
  if (input.title) {
    add(input.title, titleTimes)
    add(input.title, titleAlone, TITLE_SEED)
  }
  add(input.text, 1)
  for (const place of input.places ?? []) counts.set(placeHash(place), 1)
  return counts
}

/** The grams of the texts to learn from; of more than `most` the ones that stand in most texts. */
export function buildVocabulary(
  texts: readonly ReadonlyMap<number, number>[],
  settings: FeatureSettings,
  most: number,
): Vocabulary {
  const inTexts = new Map<number, number>()
  for (const counts of texts) for (const hash of counts.keys()) inTexts.set(hash, (inTexts.get(hash) ?? 0) + 1)
  let kept = [...inTexts].filter(([, n]) => n >= MIN_TEXTS)
  if (kept.length > most) kept = kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most)
  const idf = new Float32Array(kept.length)
  const columns = new Map<number, number>()
  kept.forEach(([hash, n], i) => {
    columns.set(hash, i)
    idf[i] = Math.log((1 + texts.length) / (1 + n)) + 1
  })
  return { settings, columns, idf, rarest: rarestOf(idf) }
}

/** One text as columns and values; the bias comes last. */
export function vectorOf(
  counts: ReadonlyMap<number, number>,
  { columns, idf }: Vocabulary,
): { columns: Int32Array; values: Float32Array; length: number } {
  const found = new Int32Array(counts.size + 1)
  const values = new Float32Array(counts.size + 1)
  let n = 0
  let square = 0
  for (const [hash, count] of counts) {
    const column = columns.get(hash)
    if (column === undefined) continue
    const value = (1 + Math.log(count)) * (idf[column] as number)
    found[n] = column
    values[n++] = value
    square += value * value
  }
  const norm = Math.sqrt(square) || 1
  for (let i = 0; i < n; i++) values[i] = (values[i] as number) / norm
  found[n] = idf.length
  values[n] = 1
  return { columns: found, values, length: n + 1 }
}

/** All texts as rows. */
export function rowsOf(texts: readonly ReadonlyMap<number, number>[], vocabulary: Vocabulary): Rows {
  const whole = texts.reduce((sum, counts) => sum + counts.size + 1, 0)
  const rows: Rows = {
    count: texts.length,
    width: vocabulary.idf.length + 1,
    from: new Int32Array(texts.length + 1),
    column: new Int32Array(whole),
    value: new Float32Array(whole),
  }
  let at = 0
  texts.forEach((counts, i) => {
    const row = vectorOf(counts, vocabulary)
    rows.column.set(row.columns.subarray(0, row.length), at)
    rows.value.set(row.values.subarray(0, row.length), at)
    at += row.length
    rows.from[i + 1] = at
  })
  return rows
}
