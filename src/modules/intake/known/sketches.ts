import { partQuotes, type Sketch, sketchOf } from '../../../rules/text/similar/index.ts'

/** Of the appeals asked for last: they are found again and again. Half a kilobyte each, two of a long text. */
const KEPT = 20_000

const sketches = new Map<string, { bytes: number; sketch: Sketch }>()

/** @returns the appeal's sketch if it is remembered and its text has not changed since (one that was erased has) */
export function sketchKept(appealId: string, bytes: number): Sketch | undefined {
  const kept = sketches.get(appealId)
  if (kept?.bytes !== bytes) return undefined
  // What is found stays; what nobody asks for is forgotten first.
  sketches.delete(appealId)
  sketches.set(appealId, kept)
  return kept.sketch
}

/** @returns what is remembered of the appeal, which may have changed since */
export const sketchLastKept = (appealId: string): Sketch | undefined => sketches.get(appealId)?.sketch

/** Reads what somebody said in their own words, and remembers it; what was not asked for longest is forgotten. */
export function keepSketch(appealId: string, text: string): Sketch {
  const sketch = sketchOf(partQuotes(text).own)
  sketches.delete(appealId)
  sketches.set(appealId, { bytes: Buffer.byteLength(text), sketch })
  if (sketches.size > KEPT) sketches.delete(sketches.keys().next().value as string)
  return sketch
}
