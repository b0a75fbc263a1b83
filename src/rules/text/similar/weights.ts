import type { Sketch } from './sketch.ts'

/**
 * How rare the grams of a city's texts are. Counts stand in buckets: two grams may share one, which makes a rare gram
 * look a little less rare and never the other way.
 */
export type GramWeights = { texts: number; counts: Uint16Array }

const BUCKETS = 2 ** 18
const MOST = 0xffff

export const noWeights = (): GramWeights => ({ texts: 0, counts: new Uint16Array(BUCKETS) })

/** Takes a text into the counts. */
export function countSketch(weights: GramWeights, sketch: Sketch): void {
  weights.texts++
  for (const grams of [sketch.pairs, sketch.triples])
    for (const gram of grams) {
      const at = gram % BUCKETS
      if ((weights.counts[at] as number) < MOST) (weights.counts[at] as number)++
    }
}

/** In how many texts of the sample a gram (or its key) was met, at most {@link MOST}. */
export const countOf = (weights: GramWeights, gram: number): number => weights.counts[(gram >>> 0) % BUCKETS] as number

/** A city that begins is treated as one with so many texts that had none of these grams. */
const BEFORE = 2000

/** Information of a gram in nats, 0.69 (in every text) upwards; before anything was counted all weigh alike. */
export const weigh = (weights: GramWeights, gram: number): number =>
  Math.log(2 + (weights.texts + BEFORE) / (1 + countOf(weights, gram)))

export function weighAll(weights: GramWeights, grams: Uint32Array): number {
  let sum = 0
  for (const gram of grams) sum += weigh(weights, gram)
  return sum
}
