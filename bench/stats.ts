/** Figures of a sample, in milliseconds. */
export interface Spread {
  n: number
  p50: number
  p95: number
  p99: number
  max: number
}

/** @param share 0 to 1; nearest rank, as most load tools count */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] as number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => round(quantile(sorted, share))
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: round(sorted.at(-1) ?? Number.NaN) }
}

export const median = (values: readonly number[]): number =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )

export const round = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits
