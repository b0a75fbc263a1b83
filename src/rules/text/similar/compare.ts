import type { Sketch } from './sketch.ts'
import { type GramWeights, weigh, weighAll } from './weights.ts'

export type Comparison = {
  /** Cosine of the weighed pairs, 0..1. */
  cosine: number
  /** Share of the smaller text that stands in the other too, 0..1. */
  contained: number
  /** What both share, in nats: three characters in common are no evidence, however short the texts. */
  shared: number
}

/** Compares two texts by what they share, rare things counting more. Time: the length of both. */
export function compareSketches(a: Pick<Sketch, 'pairs'>, b: Pick<Sketch, 'pairs'>, weights: GramWeights): Comparison {
  let shared = 0
  for (let i = 0, j = 0; i < a.pairs.length && j < b.pairs.length; ) {
    const left = a.pairs[i] as number
    const right = b.pairs[j] as number
    if (left === right) {
      shared += weigh(weights, left)
      i++
      j++
    } else if (left < right) i++
    else j++
  }
  if (shared === 0) return { cosine: 0, contained: 0, shared: 0 }
  const wholeA = weighAll(weights, a.pairs)
  const wholeB = weighAll(weights, b.pairs)
  return { cosine: shared / Math.sqrt(wholeA * wholeB), contained: shared / Math.min(wholeA, wholeB), shared }
}
