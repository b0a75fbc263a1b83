export * from './assess/index.ts'
export { publicationDigest } from './digest.ts'
export type {
  CallbackFact,
  CallbackResult,
  CaseFact,
  IsoDate,
  Period,
  Remedy,
  Satisfaction,
  SettledFact,
  Verdict,
} from './facts.ts'
export { compare, resultOf, settle } from './facts.ts'
export type { LadderRules, MonthRanking, Recommendation } from './ladder.ts'
export { ladder } from './ladder.ts'
export type { RankingRow, UnitCounts } from './rank.ts'
export { rank } from './rank.ts'
export type {
  CountName,
  Counts,
  EmptyRule,
  Group,
  Indicator,
  IndicatorBranch,
  IndicatorLeaf,
  LocalText,
  PeriodKind,
  RankingScheme,
  RateSource,
  SchemeProblem,
  TieKey,
  UnitKind,
} from './scheme.ts'
export { COUNT_NAMES, leavesOf, schemeProblems } from './scheme.ts'
export type { Score, ScoredIndicator } from './score.ts'
export { score } from './score.ts'
export type { Tally } from './tally.ts'
export { addFact, emptyTally, merge, tally, zeroCounts } from './tally.ts'
