/** A logistic model over a few numbers: each is centred and scaled first. Numbers only. */
export type Logistic = { mean: number[]; scale: number[]; weights: number[]; bias: number }

const ROUNDS = 400
const RATE = 0.5
const DECAY = 1e-3

export const logistic = (score: number): number => 1 / (1 + Math.exp(-score))

/** Probability of the positive answer. */
export function probabilityOf({ mean, scale, weights, bias }: Logistic, numbers: readonly number[]): number {
  let score = bias
  for (let i = 0; i < weights.length; i++)
    score += (((numbers[i] ?? 0) - (mean[i] ?? 0)) / (scale[i] ?? 1)) * (weights[i] ?? 0)
  return logistic(score)
}

/** Learns by plain gradient descent with weight decay; both answers weigh alike, however rare one is. Deterministic. */
export function trainLogistic(rows: readonly (readonly number[])[], positive: readonly boolean[]): Logistic {
  const width = rows[0]?.length ?? 0
  const column = (i: number) => rows.map(row => row[i] ?? 0)
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const mean = Array.from({ length: width }, (_, i) => average(column(i)))
  const scale = mean.map((m, i) => Math.sqrt(average(column(i).map(value => (value - m) ** 2))) || 1)
  const scaled = rows.map(row => row.map((value, i) => (value - (mean[i] ?? 0)) / (scale[i] ?? 1)))
  const yes = positive.filter(Boolean).length
  const weigh = (is: boolean) => 0.5 / Math.max(is ? yes : positive.length - yes, 1)
  const weights = new Array<number>(width).fill(0)
  let bias = 0
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(width).fill(0)
    let slopeOfBias = 0
    scaled.forEach((row, n) => {
      const is = positive[n] === true
      const score = row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias)
      const error = (logistic(score) - (is ? 1 : 0)) * weigh(is)
      row.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + error * value
      })
      slopeOfBias += error
    })
    for (let i = 0; i < width; i++) weights[i] = (weights[i] ?? 0) * (1 - RATE * DECAY) - RATE * (slope[i] ?? 0)
    bias -= RATE * slopeOfBias
  }
  return { mean, scale, weights, bias }
}
