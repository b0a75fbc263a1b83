export { assess } from './assess.ts'
export {
  type CaseCost,
  type Difference,
  type DifferenceLine,
  difference,
  type PlaceDifference,
} from './difference.ts'
export { groupOf } from './groups.ts'
export { type InputProblem, inputProblems } from './input-problems.ts'
export {
  type AssessmentInputs,
  type ExcludedInput,
  type ItemInput,
  type Mark,
  mergeInputs,
  type PastPeriod,
  type SubjectInputs,
  type VetoInput,
} from './inputs.ts'
export {
  type AssessmentResult,
  type Consequence,
  isScoredBranch,
  type Place,
  type ResultRow,
  type ScoredBranch,
  type ScoredItem,
  type ScoredLeaf,
  type ScoredLines,
  type ScoredNode,
  type ScoredPlusMinus,
  scoredLeaves,
} from './result.ts'
export {
  type Answer,
  type Branch,
  indicatorsOf,
  isBranch,
  type Leaf,
  type Lines,
  leavesIn,
  type Measure,
  type Node,
  type Normalise,
  type Panel,
  type PlusMinus,
  type PlusMinusBranch,
  type RankCondition,
  type RankRule,
  type Scheme,
  type Stage,
  type SubjectGroup,
  type Term,
  type TieBreak,
  type Veto,
} from './scheme.ts'
export { type AssessmentFault, type AssessmentProblem, assessmentProblems } from './scheme-problems.ts'
export { type Band, type StabilityOptions, stability } from './stability.ts'
export { type Move, type Trial, type TrialPeriod, tryScheme } from './trial.ts'
export {
  BEARINGS,
  BORDERS,
  EMPTY_RULES,
  FACT_NAMES,
  type FactName,
  FORMS,
  GROUP_KINDS,
  ORIGINS,
  type Origin,
  SCHEME_PERIODS,
  type SchemePeriod,
  SUBJECTS,
  type SubjectKind,
  VETO_EFFECTS,
  WHO,
  type Who,
} from './vocabulary.ts'
