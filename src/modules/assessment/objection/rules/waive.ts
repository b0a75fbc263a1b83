import type { Counts, RankingRow, Remedy } from '../../../../rules/score/index.ts'
import { type RankingInputs, rowsOf } from '../../rules/body.ts'
import type { FactKind } from '../../shapes.ts'

export interface Waiver {
  fact: FactKind
  remedy: Remedy
}

/** One waived fact of a unit, as publications that counted it are corrected by it. */
export interface Correction {
  unit: string
  /** the day the fact counts on */
  day: string
  factId: string
  waiver: Waiver
}

/** How many facts of this kind cost the unit points. */
function lostOf(counts: Counts, fact: FactKind): number {
  if (fact === 'verdict') return counts.valid - counts.satisfied
  return fact === 'limit' ? counts.limitEnded - counts.closedInTime : counts.returned
}

/**
 * The counts without one fact that cost points (docs/adr/0024): a word that is left out is counted as left out, a limit that
 * was kept after all counts as kept. Only what was lost can be waived, so no rate gets worse; counts that had lost nothing
 * of the kind stay as they are.
 */
export function withoutFact(counts: Counts, { fact, remedy }: Waiver): Counts {
  if (lostOf(counts, fact) <= 0) return counts
  const more = (name: keyof Counts, by: number) => ({ [name]: (counts[name] ?? 0) + by })
  if (fact === 'verdict') return { ...counts, ...more('valid', -1), ...more('excludedApproved', 1) }
  if (fact === 'return') return { ...counts, ...more('returned', -1), ...more('approvedReturns', 1) }
  if (remedy === 'correct') return { ...counts, ...more('closedInTime', 1) }
  return { ...counts, ...more('limitEnded', -1), ...more('approvedLimits', 1) }
}

/**
 * What was published, with nothing changed but the facts of one unit that were waived. Whoever objects never stands worse
 * for it (公务员法 96): should a tie rule of the scheme count fewer cases as worse, the figures stay as they were.
 */
export function correctedInputs(inputs: RankingInputs, unit: string, waivers: readonly Waiver[]): RankingInputs {
  const units = inputs.units.map(row =>
    row.unit === unit ? { ...row, counts: waivers.reduce(withoutFact, row.counts) } : row,
  )
  const corrected = { ...inputs, units }
  const rowIn = (from: RankingInputs) => rowsOf(from).find(row => row.unit === unit)
  return isNoWorse(rowIn(inputs), rowIn(corrected)) ? corrected : inputs
}

/** Not worse than before: no lower score, and no later place unless the unit is not ranked any more. */
export function isNoWorse(before: RankingRow | undefined, after: RankingRow | undefined): boolean {
  if (!before) return true
  if (!after || after.score < before.score) return false
  return after.place === null || before.place === null || after.place <= before.place
}
