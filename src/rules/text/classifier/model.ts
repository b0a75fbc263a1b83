import type { Vocabulary, vectorOf } from './vocabulary.ts'

/** A linear model over grams: `weights[column * labels + label] * step[column]`, and one bias a label. */
export type Weights = {
  labels: readonly string[]
  vocabulary: Vocabulary
  weights: Int8Array
  step: Float32Array
  bias: Float32Array
}

export type Vector = ReturnType<typeof vectorOf>

/** The score of every label for one text. Time: grams of the text × labels. */
export function scoresOf({ weights, step, bias }: Weights, vector: Vector): Float64Array {
  const size = bias.length
  const scores = Float64Array.from(bias)
  for (let i = 0; i < vector.length - 1; i++) {
    const column = vector.columns[i] as number
    const value = (vector.values[i] as number) * (step[column] as number)
    const base = column * size
    for (let k = 0; k < size; k++) scores[k] = (scores[k] as number) + value * (weights[base + k] as number)
  }
  return scores
}
