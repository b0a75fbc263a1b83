/** What came out for one text: how sure the first guess was (0..1) and whether it was right. */
export type Outcome = { sure: number; right: boolean }

/** Softmax of scores at a temperature (above 0: higher is less sure), in place; returns the same array. */
export function toProbabilities(scores: Float64Array, temperature: number): Float64Array {
  let top = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > top) top = score
  let sum = 0
  for (let k = 0; k < scores.length; k++) {
    const e = Math.exp(((scores[k] as number) - top) / temperature)
    scores[k] = e
    sum += e
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) / sum
  return scores
}

const STEPS = 40
const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * The temperature at which what the model says of its own certainty is most likely true on texts it did not learn from
 * (Guo et al. 2017). `right` is -1 where the true label is unknown to the model; those count as improbable, whatever the
 * temperature, and are left out. Golden section over the logarithm, from 0.02 to 20.
 */
export function fitTemperature(scores: readonly Float64Array[], right: readonly number[]): number {
  const loss = (logT: number): number => {
    let sum = 0
    scores.forEach((row, i) => {
      const label = right[i] as number
      if (label < 0) return
      const p = toProbabilities(Float64Array.from(row), Math.exp(logT))[label] as number
      sum -= Math.log(Math.max(p, 1e-12))
    })
    return sum
  }
  let low = Math.log(0.02)
  let high = Math.log(20)
  let a = high - GOLDEN * (high - low)
  let b = low + GOLDEN * (high - low)
  let lossA = loss(a)
  let lossB = loss(b)
  for (let i = 0; i < STEPS && high - low > 0.01; i++) {
    if (lossA < lossB) {
      high = b
      b = a
      lossB = lossA
      a = high - GOLDEN * (high - low)
      lossA = loss(a)
    } else {
      low = a
      a = b
      lossA = lossB
      b = low + GOLDEN * (high - low)
      lossB = loss(b)
    }
  }
  return Math.exp((low + high) / 2)
}

const FEWEST = 20

/**
 * The lowest certainty from which on guesses were right at least in the share `wanted` (0..1) of cases; null when no
 * certainty is enough, or fewer than 20 outcomes would reach it: nothing is concluded from a handful.
 */
export function thresholdFor(outcomes: readonly Outcome[], wanted: number): number | null {
  const sorted = [...outcomes].sort((a, b) => b.sure - a.sure)
  let right = 0
  let threshold: number | null = null
  sorted.forEach((outcome, i) => {
    if (outcome.right) right++
    const last = sorted[i + 1]?.sure !== outcome.sure
    if (last && i + 1 >= FEWEST && right / (i + 1) >= wanted) threshold = outcome.sure
  })
  return threshold
}
