/** A stream of numbers from 0 to below 1; the same seed gives the same stream (mulberry32). */
export function streamFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A number of the standard normal distribution (Box–Muller). */
export const normal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

const FEW = 64

/** How many of `n` come out well, each with probability `p`: drawn one by one, or where there are many by the normal curve. */
export function binomial(next: () => number, n: number, p: number): number {
  if (n <= FEW) {
    let hits = 0
    for (let i = 0; i < n; i++) if (next() < p) hits++
    return hits
  }
  const drawn = Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normal(next))
  return Math.min(n, Math.max(0, drawn))
}
