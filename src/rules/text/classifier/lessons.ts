import type { Weights } from './model.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * What was learned since the model was trained: small additions to the weights of the grams that stood in corrected
 * texts. Beside the model, so that the model itself stays as it was measured.
 */
export type Lessons = {
  /** Labels the model did not know, in the order they came up. */
  labels: string[]
  /** hash of a gram -> label -> what is added to its weight; also grams that the model has no column for */
  added: Map<number, Map<string, number>>
  /** How many decisions were looked at, and how many changed something. */
  seen: number
  changed: number
}

export const noLessons = (): Lessons => ({ labels: [], added: new Map(), seen: 0, changed: 0 })

/** The right label is to score this many temperatures above the next: about seven times as likely. */
const MARGIN = 2
/** One decision moves no score by more than this many temperatures: one slip of a person must not turn everything. */
const MOST = 6

/** How much each gram of a text counts here; a gram that the model never saw counts as a rare one. Length 1 in sum. */
export function sharesOf(
  counts: ReadonlyMap<number, number>,
  { columns, idf, rarest }: Vocabulary,
): Map<number, number> {
  const shares = new Map<number, number>()
  let square = 0
  for (const [hash, count] of counts) {
    const column = columns.get(hash)
    const share = (1 + Math.log(count)) * (column === undefined ? rarest : (idf[column] as number))
    shares.set(hash, share)
    square += share * share
  }
  const norm = Math.sqrt(square) || 1
  for (const [hash, share] of shares) shares.set(hash, share / norm)
  return shares
}

/** Labels of the model and those learned since, with the scores of a text. */
export function withLessons(
  { labels: known, vocabulary }: Weights,
  lessons: Lessons,
  counts: ReadonlyMap<number, number>,
  scores: Float64Array,
): { labels: readonly string[]; scores: Float64Array } {
  if (lessons.added.size === 0) return { labels: known, scores }
  const labels = [...known, ...lessons.labels]
  const all = new Float64Array(labels.length).fill(Math.min(...scores))
  all.set(scores)
  const index = new Map(labels.map((label, k) => [label, k]))
  for (const [hash, share] of sharesOf(counts, vocabulary))
    for (const [label, weight] of lessons.added.get(hash) ?? []) {
      const k = index.get(label)
      if (k !== undefined) all[k] = (all[k] as number) + weight * share
    }
  return { labels, scores: all }
}

/**
 * Learns one decision of a person (passive-aggressive: nothing changes where the right label already leads clearly; else
 * just enough changes that it would now). Changes `lessons`. The order of lessons matters and is that of the decisions.
 */
export function learnFrom(
  lessons: Lessons,
  { labels, scores }: { labels: readonly string[]; scores: Float64Array },
  shares: ReadonlyMap<number, number>,
  right: string,
  temperature: number,
): void {
  lessons.seen++
  let at = labels.indexOf(right)
  const isNew = at < 0
  if (isNew) {
    lessons.labels.push(right)
    at = labels.length
  }
  const own = scores[at] ?? Math.min(...scores)
  let rival = -1
  for (let k = 0; k < scores.length; k++)
    if (k !== at && (rival < 0 || (scores[k] as number) > (scores[rival] as number))) rival = k
  const lack = MARGIN * temperature - (own - (scores[rival] ?? own))
  if (lack <= 0 || shares.size === 0) return
  lessons.changed++
  const down = Math.min(lack, MOST * temperature) / 2
  // A label that is new to the model starts at the bottom: it alone may be lifted as far as it needs.
  const up = lessons.labels.includes(right) ? lack - down : down
  const add = (hash: number, label: string, weight: number) => {
    const added = lessons.added.get(hash) ?? new Map<string, number>()
    added.set(label, (added.get(label) ?? 0) + weight)
    lessons.added.set(hash, added)
  }
  const other = labels[rival]
  for (const [hash, share] of shares) {
    add(hash, right, up * share)
    if (other !== undefined) add(hash, other, -down * share)
  }
}
