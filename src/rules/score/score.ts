import {
  type CountName,
  type Counts,
  hundredths,
  type IndicatorLeaf,
  leavesOf,
  linearOf,
  type RankingScheme,
} from './scheme.ts'

export type ScoredIndicator = {
  id: string
  numerator: number
  denominator: number
  /** To four decimals, half up; null when there was no case to measure. */
  rate: number | null
  higherIsBetter: boolean
  /** What it could bring, after the weight of indicators without cases was spread (see `EmptyRule`). */
  weight: number
  points: number
  lost: number
  exclusions: { count: CountName; number: number }[]
}

export type Score = { score: number; indicators: ScoredIndicator[] }

/** The share of the weight that is earned, from 0 to 1, exact; `bottom` is above 0. */
export type Ratio = { top: bigint; bottom: bigint }

/** Rounds top/bottom half up; both are not negative. Integers throughout, so every machine gives the same digits. */
export const roundHalfUp = (top: bigint, bottom: bigint): bigint => (2n * top + bottom) / (2n * bottom)

/**
 * The rewarded share of an indicator, kept within 0..1, or null without cases. Returns can exceed dispatches when
 * last month's cases come back this month; more than everything cannot cost more than everything.
 */
export function rewarded(leaf: IndicatorLeaf, counts: Counts): Ratio | null {
  const denominator = counted(counts, leaf.source.denominator)
  const numerator = counted(counts, leaf.source.numerator)
  if (denominator === 0n) return null
  const line = linearOf(leaf.source)
  const [worst, best] = [BigInt(line.worst), BigInt(line.best)]
  const sign = best > worst ? 1n : -1n
  const top = sign * (numerator * 10_000n - worst * denominator)
  const bottom = sign * (best - worst) * denominator
  if (top < 0n) return { top: 0n, bottom }
  return top > bottom ? { top: bottom, bottom } : { top, bottom }
}

function counted(counts: Counts, name: CountName): bigint {
  const value = counts[name]
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`count ${name} is not a whole number from 0: ${value}`)
  return BigInt(value)
}

/**
 * Shares the whole among the parts in proportion, by largest remainder: hundredths add up exactly. With no part left
 * everything stays as it was; such a unit has no points and is never ranked.
 */
function spread(weights: readonly number[], present: readonly boolean[]): number[] {
  const whole = weights.reduce((sum, w) => sum + w, 0)
  const base = weights.reduce((sum, w, i) => sum + (present[i] ? w : 0), 0)
  if (base === 0) return [...weights]
  const shares = weights.map((w, i) => (present[i] ? Math.floor((w * whole) / base) : 0))
  const missing = whole - shares.reduce((sum, w) => sum + w, 0)
  const order = weights
    .map((w, i) => ({ i, rest: present[i] ? (w * whole) % base : -1 }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, missing)) shares[i] = (shares[i] ?? 0) + 1
  return shares
}

/**
 * One unit's score, 0..100. Points of each indicator = weight x rewarded share, rounded half up to the hundredth; the
 * score is the sum of these rounded points, so what a page shows adds up, and can be checked with a pencil.
 * @throws RangeError when a count is not a whole number from 0.
 */
export function score(counts: Counts, scheme: Pick<RankingScheme, 'indicators'>): Score {
  const leaves = leavesOf(scheme.indicators)
  const ratios = leaves.map(leaf => rewarded(leaf, counts))
  const own = leaves.map(leaf => hundredths(leaf.weight))
  const kept = leaves.map((leaf, i) => ratios[i] !== null || leaf.source.whenEmpty !== 'spread_weight')
  const weights = spread(own, kept)
  let sum = 0
  const indicators = leaves.map((leaf, i): ScoredIndicator => {
    const weight = weights[i] ?? 0
    const ratio = ratios[i]
    const points = ratio
      ? Number(roundHalfUp(BigInt(weight) * ratio.top, ratio.bottom))
      : leaf.source.whenEmpty === 'full_points'
        ? weight
        : 0
    sum += points
    const numerator = counts[leaf.source.numerator]
    const denominator = counts[leaf.source.denominator]
    return {
      id: leaf.id,
      numerator,
      denominator,
      rate: denominator === 0 ? null : Number(roundHalfUp(BigInt(numerator) * 10_000n, BigInt(denominator))) / 10_000,
      higherIsBetter: leaf.source.higherIsBetter,
      weight: weight / 100,
      points: points / 100,
      lost: (weight - points) / 100,
      exclusions: leaf.source.exclusions.map(count => ({ count, number: counts[count] })),
    }
  })
  return { score: sum / 100, indicators }
}
