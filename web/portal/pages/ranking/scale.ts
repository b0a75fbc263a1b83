/** A scale for scores: round ends in steps of 5 around what there is, never wider than 0 to 100 unless scores are. */
export function scaleOf(scores: readonly number[]): { from: number; to: number; ticks: number[] } {
  if (scores.length === 0) return { from: 0, to: 100, ticks: [0, 50, 100] }
  const low = Math.min(...scores)
  const high = Math.max(...scores)
  const step = high - low > 40 ? 20 : high - low > 18 ? 10 : 5
  let from = Math.floor(low / step) * step
  let to = Math.ceil(high / step) * step
  if (to === from) to = from + step
  if (low - from < (to - from) * 0.02 && from > 0) from -= step
  if (from < 0 && low >= 0) from = 0
  const ticks: number[] = []
  for (let x = from; x <= to + 1e-9; x += step) ticks.push(x)
  return { from, to, ticks }
}

/** Where a score stands on the scale, in percent from the left. */
export const placeOn = (scale: { from: number; to: number }, score: number): number =>
  Math.min(100, Math.max(0, ((score - scale.from) / (scale.to - scale.from)) * 100))

/** Rose, fell or stayed, against the period before; less than half a hundredth is no change. */
export function trend(score: number, previous: number | null): 'up' | 'down' | 'same' {
  if (previous === null || Math.abs(score - previous) < 0.005) return 'same'
  return score > previous ? 'up' : 'down'
}
