import { type Comparison, compareSketches } from './compare.ts'
import { keysToAsk, keysToStore, newestOf } from './keys.ts'
import type { Sketch } from './sketch.ts'
import { countSketch, type GramWeights, noWeights, weigh } from './weights.ts'

export type Found = { at: number; comparison: Comparison }

/** Of all that were found the most promising are compared. */
export const COMPARED = 30

/**
 * The index of the product without its database: grows text by text and finds earlier ones by the same keys, bounds and
 * comparison. Weights are learned anew whenever the number of texts has doubled, as the product does.
 */
export class MemoryIndex {
  readonly #sketches: Sketch[] = []
  readonly #postings = new Map<number, number[]>()
  #weights: GramWeights = noWeights()

  get weights(): GramWeights {
    return this.#weights
  }

  sketch(at: number): Sketch {
    return this.#sketches[at] as Sketch
  }

  /** Texts before this one that share keys with it, most alike first. */
  find(sketch: Sketch): Found[] {
    const promise = new Map<number, number>()
    for (const key of keysToAsk(sketch, this.#weights)) {
      const weight = weigh(this.#weights, key >>> 0)
      for (const at of this.#postings.get(key)?.slice(-newestOf(this.#weights, key)) ?? [])
        promise.set(at, (promise.get(at) ?? 0) + weight)
    }
    return [...promise]
      .sort((a, b) => b[1] - a[1] || b[0] - a[0])
      .slice(0, COMPARED)
      .map(([at]) => ({ at, comparison: compareSketches(sketch, this.sketch(at), this.#weights) }))
      .sort((a, b) => b.comparison.cosine - a.comparison.cosine)
  }

  /** @returns the number by which the text is found: 0, 1, 2 … */
  add(sketch: Sketch): number {
    const at = this.#sketches.push(sketch) - 1
    for (const key of keysToStore(sketch, this.#weights)) {
      const list = this.#postings.get(key)
      if (list) list.push(at)
      else this.#postings.set(key, [at])
    }
    if (at + 1 >= 2 * Math.max(FIRST, this.#weights.texts)) this.#learn()
    return at
  }

  #learn(): void {
    const fresh = noWeights()
    for (const sketch of this.#sketches.slice(-SAMPLE)) countSketch(fresh, sketch)
    this.#weights = fresh
  }
}

/** Before so many texts nothing is learned; more than so many teach nothing new. */
const FIRST = 50
const SAMPLE = 20_000
