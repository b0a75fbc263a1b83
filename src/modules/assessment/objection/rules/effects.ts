import type { LadderRules, MonthRanking, RankingRow, SchemePeriod } from '../../../../rules/score/index.ts'
import { earlier } from '../../rules/period.ts'
import { longestRun, stepsAfter } from '../../rules/steps.ts'

export interface FigureEffect {
  kind: SchemePeriod
  period: string
  number: string
  version: number
  score: { before: number; after: number }
  place: { before: number | null; after: number | null }
  /** other units whose place changes: their own figures do not */
  others: number
}

export interface LadderEffect {
  month: string
  unit: string
  before: string | null
  after: string | null
}

export interface Effects {
  figures: FigureEffect[]
  ladder: LadderEffect[]
}

type Book = Pick<FigureEffect, 'kind' | 'period' | 'number' | 'version'>

/** What a correction changes in one publication, for the unit and for the order of the others. */
export function figureEffect(
  book: Book,
  unit: string,
  before: readonly RankingRow[],
  after: readonly RankingRow[],
): FigureEffect {
  const own = (rows: readonly RankingRow[]) => rows.find(row => row.unit === unit)
  const placeOf = (rows: readonly RankingRow[], of: string) => rows.find(row => row.unit === of)?.place ?? null
  return {
    ...book,
    score: { before: own(before)?.score ?? 0, after: own(after)?.score ?? 0 },
    place: { before: placeOf(before, unit), after: placeOf(after, unit) },
    others: before.filter(row => row.unit !== unit && row.place !== placeOf(after, row.unit)).length,
  }
}

/**
 * Every step of the ladder that a corrected month makes different, in that month and in the later ones whose runs go through it.
 * @param before the published months, any order; `after`: the same with the corrected ones in their place
 */
export function ladderEffects(
  corrected: readonly string[],
  before: readonly MonthRanking[],
  after: readonly MonthRanking[],
  ladders: readonly LadderRules[],
): LadderEffect[] {
  const reach = longestRun(ladders)
  const touched = before
    .map(row => row.month)
    .filter(month =>
      Array.from({ length: reach }, (_, i) => earlier('month', month, i)).some(m => corrected.includes(m)),
    )
    .sort()
  return touched.flatMap(month => {
    const upTo = (all: readonly MonthRanking[]) =>
      stepsAfter(
        all.filter(row => row.month <= month),
        ladders,
      )
    const [was, is] = [upTo(before), upTo(after)]
    const units = [...new Set([...was, ...is].map(row => row.unit))].sort()
    const stepIn = (rows: typeof was, unit: string) => rows.find(row => row.unit === unit)?.step ?? null
    return units.flatMap(unit => {
      const [one, other] = [stepIn(was, unit), stepIn(is, unit)]
      return one === other ? [] : [{ month, unit, before: one, after: other }]
    })
  })
}
