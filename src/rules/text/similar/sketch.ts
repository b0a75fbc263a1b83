import { eachGram, readUnits } from '../features.ts'

/** The distinct grams of a text: pairs of units compare two texts, triples are what an index is asked by. */
export type Sketch = { pairs: Uint32Array; triples: Uint32Array }

/** Reads a text once. Time and size grow with its length; the rest of a very long text adds little and is left out. */
export function sketchOf(text: string): Sketch {
  const pairs = new Set<number>()
  const triples = new Set<number>()
  eachGram(readUnits(text.slice(0, LONGEST)), { min: 2, max: 3 }, (hash, first, last) => {
    if (last - first === 1) pairs.add(hash)
    else triples.add(hash)
  })
  return { pairs: Uint32Array.from(pairs).sort(), triples: Uint32Array.from(triples).sort() }
}

const LONGEST = 3000
