import { type LadderRules, ladder, type MonthRanking, type Recommendation } from '../../../rules/score/index.ts'

/** Months that a ladder looks back on, the newest included. */
export const longestRun = (ladders: readonly LadderRules[]): number =>
  Math.max(1, ...ladders.flatMap(rules => rules.steps.map(step => step.months)))

/** What all ladders of a scheme recommend after the newest month: of each unit the step with the longest run. */
export function stepsAfter(history: readonly MonthRanking[], ladders: readonly LadderRules[]): Recommendation[] {
  const best = new Map<string, Recommendation>()
  for (const row of ladders.flatMap(rules => ladder(history, rules)))
    if (row.months.length > (best.get(row.unit)?.months.length ?? 0)) best.set(row.unit, row)
  return [...best.values()]
}
