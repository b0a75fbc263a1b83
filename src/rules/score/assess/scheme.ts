import type { LocalText } from '../scheme.ts'
import type {
  BEARINGS,
  BORDERS,
  EMPTY_RULES,
  FactName,
  GROUP_KINDS,
  Origin,
  SchemePeriod,
  SubjectKind,
  VETO_EFFECTS,
  Who,
} from './vocabulary.ts'

/** Numbers of a scheme are decimals as they stand in the pack; `exact` reads them without loss. */
export interface Term {
  fact: FactName
  /** 1 where left out in the pack; 0.9 for "basically satisfied" */
  times: number
}

/** A graded answer on a ballot; `worth` 0 to 100, null where it is no vote (不了解). */
export interface Answer {
  id: string
  name: LocalText
  worth: number | null
}

/** A part of the people asked with a weight of its own: clients 50, supervisors 25, society 25. */
export interface Panel {
  who: readonly Who[]
  weight: number
}

export type Measure =
  /** sum of terms over sum of terms */
  | { form: 'rate'; numerator: readonly Term[]; denominator: readonly Term[] }
  /** own part in what the whole group has */
  | { form: 'share'; of: FactName }
  | { form: 'count'; of: readonly Term[] }
  /** of marks 0 to 100; `trim`: so many highest and so many lowest votes are left out first */
  | { form: 'mean'; answers?: readonly Answer[]; panels?: readonly Panel[]; trim?: number }
  | { form: 'median'; answers?: readonly Answer[] }

/** From a value to the share of the weight that is earned, 0 to 1. */
export type Normalise =
  /** a straight line from nothing at `worst` to all at `best`, kept within */
  | { form: 'linear'; worst: number; best: number }
  /** the last step whose `from` the value reaches; nothing below the first */
  | { form: 'steps'; steps: readonly { from: number; gives: number }[] }

export type EmptyRule = (typeof EMPTY_RULES)[number]

export interface Leaf {
  id: string
  name: LocalText
  weight: number
  origin: Origin
  direction: 'up' | 'down'
  measure: Measure
  normalise: Normalise
  whenEmpty: EmptyRule
  /** with a smaller denominator, or fewer votes, the indicator counts as empty */
  atLeast?: number
  /** grounds on which facts may be left out, each decided by somebody outside the unit */
  exclude: readonly string[]
}

/** A branch weighs what its children weigh together. */
export interface Branch {
  id: string
  name: LocalText
  weight: number
  children: readonly Node[]
}
export type Node = Leaf | Branch

/** Something that gives or costs points each time it is proved. */
export interface PlusMinus {
  id: string
  name: LocalText
  /** each time; below 0 it costs */
  points: number
  /** the most all of its times together give or cost */
  cap?: number
  /** an honest mistake may be excused after a hearing (容错纠错, SPEC Q9) */
  excusable?: boolean
}

/** Plus and minus items of one area, with the most the area may give and cost. */
export interface PlusMinusBranch {
  id: string
  name: LocalText
  capPlus?: number
  capMinus?: number
  items: readonly PlusMinus[]
}

/** A breach that settles the matter whatever the points (一票否决). */
export interface Veto {
  id: string
  name: LocalText
  effect: (typeof VETO_EFFECTS)[number]
}

/**
 * Lines of a group (SPEC R12). What is compared is the share earned of `on`, 0 to 100. Below `baseline` each point short
 * costs `loss.each`; above `bonus` each point over gives `gain.each`, by volume times own volume / mean volume of the
 * group; neither more than its `most`.
 */
export interface Lines {
  on: string
  baseline: number
  bonus: number
  loss: { each: number; most: number }
  gain: { each: number; most: number; byVolume: boolean }
}

export interface SubjectGroup {
  id: string
  name: LocalText
  kind?: (typeof GROUP_KINDS)[number]
  /** cases a month, from this number on; a subject belongs to the group of its kind with the largest it reaches */
  volumeFrom?: number
  lines?: Lines
}

export type TieBreak = { by: 'indicator'; indicator: string } | { by: 'fact'; fact: FactName }

export interface Stage {
  id: string
  name: LocalText
  indicators: readonly Node[]
  /** who goes on to the next stage */
  keep?: { first: number; border: (typeof BORDERS)[number] }
}

export type RankCondition =
  | { is: 'first' | 'last'; places: number }
  /** below the baseline or above the bonus line of the group */
  | { is: 'below_baseline' | 'above_bonus' }
  /** the score, or the share earned of an indicator, both 0 to 100 */
  | { is: 'under' | 'from'; of: string; points: number }
  | { is: 'veto'; veto: string }

/** What follows from a place or a score. It recommends; people sign. */
export interface RankRule {
  id: string
  name: LocalText
  bears: (typeof BEARINGS)[number]
  when: RankCondition
  /** everybody, each group, each kind, or the people of each unit apart */
  within: 'all' | 'group' | 'kind' | 'unit'
  /** periods running, this one included */
  running: number
  /** with fewer ranked subjects compared, nobody is named by a place */
  atLeast: number
  /** equal subjects across the border: all of them or none */
  border: (typeof BORDERS)[number]
  /** of the rules of one ladder a subject gets the one with the longest run */
  ladder?: string
  /** the subject is assessed again in the next period (转入下一年继续考评, SPEC F17) */
  carries?: boolean
}

/** An assessment scheme (考评办法): data from a pack, judged by `assessmentProblems`. */
export interface Scheme {
  id: string
  version: string
  name: LocalText
  effectiveFrom: string
  subjects: SubjectKind
  periods: readonly SchemePeriod[]
  /** marks that can be had: 100, or 14 where the yearly target gives so many */
  full: number
  /** places after the point; every indicator is rounded half up, and what is rounded is added */
  decimals: number
  /** the score is kept within, after items and lines */
  bounds?: { least: number; most: number }
  /** one for most; peers first, experts then, where there are rounds */
  stages: readonly Stage[]
  plusMinus: readonly PlusMinusBranch[]
  vetoes: readonly Veto[]
  groups: readonly SubjectGroup[]
  /** with fewer of `of` in the period a subject is listed, not ranked */
  small?: { of: FactName | 'votes'; below: Partial<Record<SchemePeriod, number>> }
  tieBreak: readonly TieBreak[]
  rules: readonly RankRule[]
}

export const isBranch = (node: Node): node is Branch => 'children' in node

export function leavesIn(nodes: readonly Node[]): Leaf[] {
  return nodes.flatMap(node => (isBranch(node) ? leavesIn(node.children) : [node]))
}

/** Every measured indicator of a scheme, in its order, over all stages. */
export const indicatorsOf = (scheme: Scheme): Leaf[] => scheme.stages.flatMap(stage => leavesIn(stage.indicators))
