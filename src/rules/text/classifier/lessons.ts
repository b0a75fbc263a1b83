import type { Vector, Weights } from './model.ts'

/**
 * What was learned since the model was trained: small additions to the weights of the grams that stood in corrected
 * texts. Beside the model, so that the model itself stays as it was measured.
 */
export type Lessons = {
  /** Labels the model did not know, in the order they came up. */
  labels: string[]
  /** column -> label -> what is added to its weight */
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

/** Labels of the model and those learned since, with the scores of a text. */
export function withLessons(
  weights: Weights,
  lessons: Lessons,
  vector: Vector,
  scores: Float64Array,
): { labels: readonly string[]; scores: Float64Array } {
  if (lessons.added.size === 0) return { labels: weights.labels, scores }
  const labels = [...weights.labels, ...lessons.labels]
  const all = new Float64Array(labels.length).fill(Math.min(...scores))
  all.set(scores)
  const index = new Map(labels.map((label, k) => [label, k]))
  for (let i = 0; i < vector.length - 1; i++)
    for (const [label, weight] of lessons.added.get(vector.columns[i] as number) ?? []) {
      const k = index.get(label)
      if (k !== undefined) all[k] = (all[k] as number) + weight * (vector.values[i] as number)
    }
  return { labels, scores: all }
}

/**
 * Learns one decision of a person (passive-aggressive: nothing changes where the right label already leads clearly; else
 * just enough changes that it would now). Changes `lessons`. The order of lessons matters and is that of the decisions.
 */
export function learnFrom(
  lessons: Lessons,
  scored: { labels: readonly string[]; scores: Float64Array },
  vector: Vector,
  right: string,
  temperature: number,
): void {
  lessons.seen++
  let at = scored.labels.indexOf(right)
  let own = Math.min(...scored.scores)
  if (at < 0) {
    lessons.labels.push(right)
    at = scored.labels.length
  } else own = scored.scores[at] as number
  let rival = -1
  for (let k = 0; k < scored.scores.length; k++)
    if (k !== at && (rival < 0 || (scored.scores[k] as number) > (scored.scores[rival] as number))) rival = k
  const lack = MARGIN * temperature - (own - (scored.scores[rival] ?? own))
  if (lack <= 0 || vector.length < 2) return
  lessons.changed++
  const down = Math.min(lack, MOST * temperature) / 2
  // A label that is new to the model starts at the bottom: it alone may be lifted as far as it needs.
  const up = lessons.labels.includes(right) ? lack - down : down
  const add = (column: number, label: string, weight: number) => {
    const labels = lessons.added.get(column) ?? new Map<string, number>()
    labels.set(label, (labels.get(label) ?? 0) + weight)
    lessons.added.set(column, labels)
  }
  for (let i = 0; i < vector.length - 1; i++) {
    const value = vector.values[i] as number
    add(vector.columns[i] as number, right, up * value)
    const other = scored.labels[rival]
    if (other !== undefined) add(vector.columns[i] as number, other, -down * value)
  }
}
