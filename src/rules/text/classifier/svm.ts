import { seededRandom, shuffle } from './random.ts'
import type { Rows } from './vocabulary.ts'

const ROUNDS = 12
const SETTLED = 0.1
/** A text that is this far on the right side of the line is left out of the further rounds. */
const FAR = 0.3

/**
 * A linear support vector machine with squared hinge loss for one label against all others, by dual coordinate descent
 * (Hsieh et al. 2008, the method of LIBLINEAR). `cost` is what an error costs: more fits closer. Returns one weight a
 * column. Time: a few passes over the rows; texts that are settled are left out.
 */
export function trainSvm(rows: Rows, isLabel: (row: number) => boolean, cost: number, seed: number): Float64Array {
  const { count, from, column, value } = rows
  const random = seededRandom(seed)
  const diagonal = 0.5 / cost
  const weights = new Float64Array(rows.width)
  const alpha = new Float64Array(count)
  const active = Int32Array.from({ length: count }, (_, i) => i)
  let left = count
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(active, left, random)
    let most = Number.NEGATIVE_INFINITY
    let least = Number.POSITIVE_INFINITY
    for (let s = 0; s < left; s++) {
      const i = active[s] as number
      const start = from[i] as number
      const end = from[i + 1] as number
      const sign = isLabel(i) ? 1 : -1
      const old = alpha[i] as number
      let dot = 0
      let square = diagonal
      for (let p = start; p < end; p++) {
        const v = value[p] as number
        dot += (weights[column[p] as number] as number) * v
        square += v * v
      }
      const gradient = sign * dot - 1 + diagonal * old
      if (old === 0 && gradient > 0) {
        if (round > 1 && gradient > FAR) {
          left--
          active[s] = active[left] as number
          active[left] = i
          s--
        } else if (most < 0) most = 0
        continue
      }
      if (gradient > most) most = gradient
      if (gradient < least) least = gradient
      const now = Math.max(old - gradient / square, 0)
      const step = (now - old) * sign
      if (step === 0) continue
      alpha[i] = now
      for (let p = start; p < end; p++) {
        const c = column[p] as number
        weights[c] = (weights[c] as number) + step * (value[p] as number)
      }
    }
    if (most - least < SETTLED) break
  }
  return weights
}
