import {
  compareExact,
  decimal,
  type Exact,
  exact,
  least,
  minus,
  over,
  sum,
  times,
  units,
  written,
  ZERO,
} from './exact.ts'
import type { ScoredLines } from './result.ts'
import type { Lines } from './scheme.ts'

export interface LineOutcome {
  scored: ScoredLines
  /** gain less loss, in units of the last place */
  total: number
}

/**
 * What the lines of a group give or cost (SPEC R12): the further below the baseline the more is lost; above the bonus
 * line more is gained the further above, and the more cases were handled.
 * @param on what is compared, 0 to 100
 * @param volume own and mean volume of the ranked subjects of the group
 */
export function applyLines(
  lines: Lines,
  on: Exact,
  volume: { own: Exact; mean: Exact },
  decimals: number,
): LineOutcome {
  const baseline = exact(lines.baseline)
  const bonus = exact(lines.bonus)
  const below = compareExact(on, baseline) < 0
  const above = compareExact(on, bonus) > 0
  const factor = lines.gain.byVolume && volume.mean.top > 0n ? over(volume.own, volume.mean) : null
  const bounded = (amount: Exact, top: number): number => units(least(amount, exact(top)), decimals)
  const loss = below ? bounded(times(exact(lines.loss.each), minus(baseline, on)), lines.loss.most) : 0
  const over_ = times(exact(lines.gain.each), minus(on, bonus))
  const gain = above ? bounded(factor ? times(over_, factor) : over_, lines.gain.most) : 0
  return {
    total: gain - loss,
    scored: {
      standing: below ? 'below' : above ? 'above' : 'between',
      on: decimal(on, 4),
      baseline: decimal(baseline, 4),
      bonus: decimal(bonus, 4),
      loss: written(loss, decimals),
      gain: written(gain, decimals),
      volumeFactor: factor && decimal(factor, 4),
    },
  }
}

export const meanOf = (all: readonly Exact[]): Exact => (all.length === 0 ? ZERO : over(sum(all), exact(all.length)))
