import { seededRandom, shuffle } from './random.ts'
import type { Rows } from './vocabulary.ts'

/** `weights[column][label]` as the product of `columns` (a row of `rank` numbers each) and `labels` (rank × labels), and a bias. */
export type LowRank = { rank: number; columns: Float32Array; labels: Float32Array; bias: Float32Array }

const RANK = 64
const RATE = 0.1
const LAST_RATE = 0.02
const DROPPED = 0.5
const SPREAD = 0.3

/**
 * A linear softmax model whose matrix has a low rank: columns that mean alike come to lie near each other, so that what
 * rare labels have in common with others is learned from the others too. Half of the columns are dropped at each step,
 * so that no single word carries a decision. AdaGrad, deterministic. Time: rounds × numbers of the rows × 64 × 2.
 */
export function trainLowRank(rows: Rows, labelOf: Int32Array, labels: number, rounds: number, seed: number): LowRank {
  const { count, from, column, value } = rows
  const random = seededRandom(seed)
  const columns = new Float32Array(rows.width * RANK)
  for (let i = 0; i < columns.length; i++) columns[i] = (random() - 0.5) * 2 * SPREAD
  const out = new Float32Array(RANK * labels)
  for (let i = 0; i < out.length; i++) out[i] = (random() - 0.5) * Math.sqrt(6 / RANK)
  const bias = new Float32Array(labels)
  const columnSum = new Float32Array(rows.width).fill(1e-4)
  const outSum = new Float32Array(out.length).fill(1e-3)
  const biasSum = new Float32Array(labels).fill(1e-3)
  const hidden = new Float32Array(RANK)
  const back = new Float32Array(RANK)
  const error = new Float32Array(labels)
  const order = Int32Array.from({ length: count }, (_, i) => i)
  let longest = 0
  for (let i = 0; i < count; i++) longest = Math.max(longest, (from[i + 1] as number) - (from[i] as number))
  const kept = new Int32Array(longest)
  const times = 1 / (1 - DROPPED)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, count, random)
    for (let s = 0; s < count; s++) {
      const rate = RATE * Math.max(LAST_RATE, 1 - (round * count + s) / (rounds * count))
      const i = order[s] as number
      hidden.fill(0)
      let n = 0
      for (let p = from[i] as number; p < (from[i + 1] as number); p++) {
        if (random() < DROPPED) continue
        kept[n++] = p
        const base = (column[p] as number) * RANK
        const v = (value[p] as number) * times
        for (let j = 0; j < RANK; j++) hidden[j] = (hidden[j] as number) + (columns[base + j] as number) * v
      }
      scoreInto(error, hidden, out, bias)
      toErrors(error, labelOf[i] as number)
      for (let j = 0; j < RANK; j++) {
        const h = hidden[j] as number
        const base = j * labels
        let sum = 0
        for (let k = 0; k < labels; k++) {
          const e = error[k] as number
          sum += (out[base + k] as number) * e
          const g = h * e
          if (g < 1e-6 && g > -1e-6) continue
          const squares = (outSum[base + k] as number) + g * g
          outSum[base + k] = squares
          out[base + k] = (out[base + k] as number) - (rate * g) / Math.sqrt(squares)
        }
        back[j] = sum
      }
      for (let k = 0; k < labels; k++) {
        const e = error[k] as number
        biasSum[k] = (biasSum[k] as number) + e * e
        bias[k] = (bias[k] as number) - (rate * e) / Math.sqrt(biasSum[k] as number)
      }
      let mean = 0
      for (let j = 0; j < RANK; j++) mean += (back[j] as number) ** 2 / RANK
      for (let q = 0; q < n; q++) {
        const c = column[kept[q] as number] as number
        const v = (value[kept[q] as number] as number) * times
        const squares = (columnSum[c] as number) + mean * v * v
        columnSum[c] = squares
        const step = (rate * v) / Math.sqrt(squares)
        const base = c * RANK
        for (let j = 0; j < RANK; j++) columns[base + j] = (columns[base + j] as number) - step * (back[j] as number)
      }
    }
  }
  return { rank: RANK, columns, labels: out, bias }
}

function scoreInto(scores: Float32Array, hidden: Float32Array, out: Float32Array, bias: Float32Array): void {
  const labels = scores.length
  scores.set(bias)
  for (let j = 0; j < hidden.length; j++) {
    const h = hidden[j] as number
    const base = j * labels
    for (let k = 0; k < labels; k++) scores[k] = (scores[k] as number) + (out[base + k] as number) * h
  }
}

/** Turns scores into softmax probabilities less 1 for the right label: the gradient. */
function toErrors(scores: Float32Array, right: number): void {
  let top = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > top) top = score
  let sum = 0
  for (let k = 0; k < scores.length; k++) {
    const e = Math.exp((scores[k] as number) - top)
    scores[k] = e
    sum += e
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) / sum
  scores[right] = (scores[right] as number) - 1
}
