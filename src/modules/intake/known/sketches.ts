import { partQuotes, type Sketch, sketchOf } from '../../../rules/text/similar/index.ts'

/** Of the newest appeals: they are found again and again, by each that follows. Two kilobytes each. */
const KEPT = 4096

const sketches = new Map<string, { bytes: number; sketch: Sketch }>()

/** @returns the appeal's sketch if it is remembered and its text has not changed since (one that was erased has) */
export function sketchKept(appealId: string, bytes: number): Sketch | undefined {
  const kept = sketches.get(appealId)
  return kept?.bytes === bytes ? kept.sketch : undefined
}

/** @returns what is remembered of the appeal, which may have changed since */
export const sketchLastKept = (appealId: string): Sketch | undefined => sketches.get(appealId)?.sketch

/** Reads what somebody said in their own words, and remembers it; the oldest is forgotten. */
export function keepSketch(appealId: string, text: string): Sketch {
  const sketch = sketchOf(partQuotes(text).own)
  sketches.delete(appealId)
  sketches.set(appealId, { bytes: Buffer.byteLength(text), sketch })
  if (sketches.size > KEPT) sketches.delete(sketches.keys().next().value as string)
  return sketch
}
