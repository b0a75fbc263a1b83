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

/** How sure a guess sounds (rising) and how often such guesses were right; between the points a straight line. */
export type Curve = { sure: number[]; right: number[] }

const POINTS = 12
const FEWEST_A_POINT = 30
/** Keeps the order of two guesses that the curve would make alike. */
const TILT = 0.02

/**
 * What a certainty is worth, learned from texts that were kept back: parts of equal size, made to rise (isotonic, pool
 * adjacent violators). Empty where there is too little to learn from: then every certainty is worth what it says.
 */
export function fitCurve(outcomes: readonly Outcome[]): Curve {
  const points = Math.min(POINTS, Math.floor(outcomes.length / FEWEST_A_POINT))
  if (points < 2) return { sure: [], right: [] }
  const sorted = [...outcomes].sort((a, b) => a.sure - b.sure)
  const pools: { sure: number; right: number; n: number }[] = []
  for (let i = 0; i < points; i++) {
    const part = sorted.slice(Math.floor((i * sorted.length) / points), Math.floor(((i + 1) * sorted.length) / points))
    let pool = {
      sure: part.reduce((sum, row) => sum + row.sure, 0),
      right: part.filter(row => row.right).length,
      n: part.length,
    }
    for (let last = pools.at(-1); last && last.right / last.n >= pool.right / pool.n; last = pools.at(-1)) {
      pools.pop()
      pool = { sure: last.sure + pool.sure, right: last.right + pool.right, n: last.n + pool.n }
    }
    pools.push(pool)
  }
  return { sure: pools.map(pool => pool.sure / pool.n), right: pools.map(pool => pool.right / pool.n) }
}

/** What a certainty (0..1) is worth by the curve, 0..1; never less for a higher certainty. */
export function worthOf({ sure, right }: Curve, said: number): number {
  if (sure.length === 0) return said
  const xs = [0, ...sure, 1]
  const ys = [0, ...right, Math.max(right.at(-1) ?? 1, 0.999)]
  let i = 1
  while (i < xs.length - 1 && said > (xs[i] as number)) i++
  const [x0, x1, y0, y1] = [xs[i - 1] as number, xs[i] as number, ys[i - 1] as number, ys[i] as number]
  const line = x1 === x0 ? y1 : y0 + ((said - x0) / (x1 - x0)) * (y1 - y0)
  return (1 - TILT) * line + TILT * said
}

/** Gives the first of some probabilities the worth of its certainty; the others share what is left as before. In place. */
export function applyCurve(curve: Curve, probabilities: Float64Array): Float64Array {
  if (curve.sure.length === 0 || probabilities.length < 2) return probabilities
  let first = 0
  probabilities.forEach((p, k) => {
    if (p > (probabilities[first] as number)) first = k
  })
  const said = probabilities[first] as number
  const second = probabilities.reduce((most, p, k) => (k !== first && p > most ? p : most), 0)
  const rest = 1 - said
  // The first stays the first: it can't be worth less than what would be left for the second.
  const least = rest <= 0 ? 1 : second / (rest + second)
  const worth = Math.min(1, Math.max(worthOf(curve, said), least))
  const scale = rest <= 0 ? 0 : (1 - worth) / rest
  for (let k = 0; k < probabilities.length; k++)
    probabilities[k] = k === first ? worth : (probabilities[k] as number) * scale
  return probabilities
}
