import { spread } from '../features.ts'
import type { Sketch } from './sketch.ts'
import { countOf, type GramWeights, weigh } from './weights.ts'

/** Keys an index keeps of one text. More find little more (docs/adr/0011) and cost a row each. */
const STORED = 20
/** Keys one question asks; each costs a look into the index. More find nothing more (docs/adr/0011). */
const ASKED = 32
/** A gram of more texts of the sample than this leads to the newest of very many: it costs most and finds least. */
const COMMON = 80
/** So many are asked however common they are: a text may have no rare one. */
const LEAST = 8
/** How strongly rare grams are preferred as keys. */
const PREFERENCE = 3

/**
 * The keys by which a text is found again: a sample of its grams, rare ones first, drawn so that two texts that share a
 * gram tend to keep it both (weighted bottom-k sampling with a fixed draw for each gram). As signed 32-bit integers, as
 * PostgreSQL keeps them.
 */
export const keysToStore = (sketch: Sketch, weights: GramWeights): number[] => sample(sketch, weights, STORED)

/** The keys to ask an index for: all that tell something. */
export function keysToAsk(sketch: Sketch, weights: GramWeights): number[] {
  const keys = sample(sketch, weights, ASKED)
  const rare = keys.filter(key => countOf(weights, key) <= COMMON)
  if (rare.length >= LEAST) return rare
  return keys.sort((a, b) => countOf(weights, a) - countOf(weights, b)).slice(0, LEAST)
}

function sample(sketch: Sketch, weights: GramWeights, most: number): number[] {
  const drawn: { gram: number; rank: number }[] = []
  for (const grams of [sketch.triples, sketch.pairs])
    for (const gram of grams) {
      const draw = (spread(gram ^ 0x5bd1e995) + 1) / 2 ** 32
      drawn.push({ gram, rank: -Math.log(draw) / weigh(weights, gram) ** PREFERENCE })
    }
  drawn.sort((a, b) => a.rank - b.rank)
  return drawn.slice(0, most).map(({ gram }) => gram | 0)
}

/** Of a key the newest texts are looked at: more of a rare one, which leads to few that have nothing to do with it. */
const NEWEST = 12
const NEWEST_OF_RARE = 250
/** A gram of at most so many texts of the sample is rare. */
const RARE = 8

/** How many of the newest texts that have this key are worth looking at. */
export const newestOf = (weights: GramWeights, key: number): number =>
  countOf(weights, key) <= RARE ? NEWEST_OF_RARE : NEWEST
