import { LRUCache } from 'lru-cache'
import { partQuotes, type Sketch, sketchOf } from '../../../rules/text/similar/index.ts'

/** What two texts are compared by; the rest of a sketch serves the index and is not remembered. */
export type KeptSketch = Pick<Sketch, 'pairs'>

/** Of the appeals asked for last: they are found again and again. A third of a kilobyte each, two of a long text. */
const KEPT = 50_000

const sketches = new LRUCache<string, KeptSketch & { bytes: number }>({ max: KEPT })

/** @returns the appeal's sketch if it is remembered and its text has not changed since (one that was erased has) */
export function sketchKept(appealId: string, bytes: number): KeptSketch | undefined {
  const kept = sketches.get(appealId)
  return kept?.bytes === bytes ? kept : undefined
}

/** @returns what is remembered of the appeal, which may have changed since */
export const sketchLastKept = (appealId: string): KeptSketch | undefined => sketches.peek(appealId)

/** Reads what somebody said in their own words, and remembers it; what was not asked for longest is forgotten. */
export function keepSketch(appealId: string, text: string): Sketch {
  const sketch = sketchOf(partQuotes(text).own)
  sketches.set(appealId, { pairs: sketch.pairs, bytes: Buffer.byteLength(text) })
  return sketch
}
