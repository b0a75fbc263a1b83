/** Text for people in the two languages of the product. */
export type LocalText = { zh: string; en: string }

/**
 * What can be counted for a unit in a period: the closed vocabulary of measured sources.
 * Every one is a plain sum over facts, so a database can count them and a merge is an addition.
 */
export const COUNT_NAMES = [
  'satisfied',
  'valid',
  'excludedUnreachable',
  'excludedDeclined',
  'excludedApproved',
  'closedInTime',
  'limitEnded',
  'excludedLimits',
  'returned',
  'dispatched',
  'excludedDispatches',
  'upheldLimits',
  'upheldDispatches',
  'approvedLimits',
  'approvedReturns',
] as const
export type CountName = (typeof COUNT_NAMES)[number]
export type Counts = Record<CountName, number>

export type UnitKind = 'street' | 'department'
export type PeriodKind = 'day' | 'month' | 'year'

/**
 * What an indicator without any case means for the unit: `spread_weight` gives its weight to the others in proportion,
 * `full_points` loses nothing, `not_ranked` takes the unit out of the ranking for the period.
 */
export type EmptyRule = 'spread_weight' | 'full_points' | 'not_ranked'

/**
 * A share of two counts. Points grow in a straight line from none at the rate `worst` to all at `best` (0..1, at most
 * four decimals); without them from 0 to 1, or from 1 to 0 where lower is better: weight x (1 - rate).
 */
export type RateSource = {
  kind: 'rate'
  numerator: CountName
  denominator: CountName
  higherIsBetter: boolean
  linear?: { worst: number; best: number }
  whenEmpty: EmptyRule
  /** Shown beside the figure, never part of it. */
  exclusions: readonly CountName[]
}

export type IndicatorLeaf = { id: string; name: LocalText; weight: number; source: RateSource }
/** A branch weighs what its children weigh together; it exists to be read, not to be counted. */
export type IndicatorBranch = { id: string; name: LocalText; weight: number; children: readonly Indicator[] }
export type Indicator = IndicatorLeaf | IndicatorBranch

/**
 * Units compared with each other (SPEC R12: streets in 3 groups, departments in 4, by monthly volume).
 * A unit belongs to the group of its kind with the largest `volumeFrom` it reaches.
 */
export type Group = {
  id: string
  name: LocalText
  unitKind: UnitKind
  /** Cases a month, from this number on (inclusive). Each kind needs one group that starts at 0. */
  volumeFrom: number
  /** Scores; only marked here, what they give or cost is another rule. */
  lines?: { baseline: number; bonus: number }
}

/** What settles equal scores: the better rate of an indicator, or the larger count. */
export type TieKey = { by: 'rate'; indicator: string } | { by: 'count'; count: CountName }

/** An assessment scheme (考评办法), SPEC R11. Plain data from a pack; the pack loader parses, `schemeProblems` judges. */
export type RankingScheme = {
  id: string
  version: number
  name: LocalText
  effectiveFrom: string
  indicators: readonly Indicator[]
  /** Units with fewer than `below` of `count` are marked and listed after the ranked ones, without a place. */
  smallNumber: { count: CountName; below: Record<PeriodKind, number> }
  groups: readonly Group[]
  tieBreak: readonly TieKey[]
}

export type SchemeProblem = {
  code:
    | 'weight_not_positive'
    | 'weight_too_fine'
    | 'branch_weight_differs'
    | 'total_not_100'
    | 'duplicate_id'
    | 'branch_empty'
    | 'numerator_is_denominator'
    | 'linear_direction'
    | 'unknown_indicator'
    | 'group_volume'
    | 'group_lines'
    | 'small_number'
  at: string
}

export const isLeaf = (node: Indicator): node is IndicatorLeaf => 'source' in node

/** The indicators that are measured, in the scheme's order. */
export function leavesOf(nodes: readonly Indicator[]): IndicatorLeaf[] {
  return nodes.flatMap(node => (isLeaf(node) ? [node] : leavesOf(node.children)))
}

/** The line in ten-thousandths. */
export function linearOf(source: RateSource): { worst: number; best: number } {
  const { worst, best } = source.linear ?? (source.higherIsBetter ? { worst: 0, best: 1 } : { worst: 1, best: 0 })
  return { worst: Math.round(worst * 10_000), best: Math.round(best * 10_000) }
}

/** Points are kept to the hundredth, so a weight finer than that could not be shown honestly. */
export const hundredths = (value: number): number => Math.round(value * 100)
const isHundredths = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-9

function indicatorProblems(nodes: readonly Indicator[], path: string, seen: Set<string>): SchemeProblem[] {
  return nodes.flatMap(node => {
    const at = `${path}/${node.id}`
    const found: SchemeProblem[] = []
    if (seen.has(node.id)) found.push({ code: 'duplicate_id', at })
    seen.add(node.id)
    if (!(node.weight > 0)) found.push({ code: 'weight_not_positive', at })
    if (!isHundredths(node.weight)) found.push({ code: 'weight_too_fine', at })
    if (isLeaf(node)) {
      if (node.source.numerator === node.source.denominator) found.push({ code: 'numerator_is_denominator', at })
      const { worst, best } = linearOf(node.source)
      const direction = node.source.higherIsBetter ? best - worst : worst - best
      if (!(direction > 0)) found.push({ code: 'linear_direction', at })
      return found
    }
    if (node.children.length === 0) found.push({ code: 'branch_empty', at })
    const sum = node.children.reduce((total, child) => total + hundredths(child.weight), 0)
    if (sum !== hundredths(node.weight)) found.push({ code: 'branch_weight_differs', at })
    return [...found, ...indicatorProblems(node.children, at, seen)]
  })
}

function groupProblems(groups: readonly Group[]): SchemeProblem[] {
  const found: SchemeProblem[] = []
  const ids = new Set<string>()
  for (const group of groups) {
    const at = `groups/${group.id}`
    if (ids.has(group.id)) found.push({ code: 'duplicate_id', at })
    ids.add(group.id)
    const sameKind = groups.filter(other => other.unitKind === group.unitKind)
    const startsTwice = sameKind.some(other => other !== group && other.volumeFrom === group.volumeFrom)
    if (startsTwice || group.volumeFrom < 0) found.push({ code: 'group_volume', at })
    if (group.lines && !(group.lines.baseline <= group.lines.bonus)) found.push({ code: 'group_lines', at })
  }
  for (const kind of ['street', 'department'] as const) {
    const ofKind = groups.filter(group => group.unitKind === kind)
    if (ofKind.length > 0 && !ofKind.some(group => group.volumeFrom === 0))
      found.push({ code: 'group_volume', at: `groups/${kind}` })
  }
  return found
}

/** Everything wrong with a scheme that its types cannot say; empty when it can be used. */
export function schemeProblems(scheme: RankingScheme): SchemeProblem[] {
  const found = indicatorProblems(scheme.indicators, 'indicators', new Set())
  const total = scheme.indicators.reduce((sum, node) => sum + hundredths(node.weight), 0)
  if (total !== 10_000) found.push({ code: 'total_not_100', at: 'indicators' })
  const leaves = new Set(leavesOf(scheme.indicators).map(leaf => leaf.id))
  scheme.tieBreak.forEach((key, i) => {
    if (key.by === 'rate' && !leaves.has(key.indicator)) found.push({ code: 'unknown_indicator', at: `tieBreak/${i}` })
  })
  for (const [period, below] of Object.entries(scheme.smallNumber.below))
    if (!Number.isInteger(below) || below < 0) found.push({ code: 'small_number', at: `smallNumber/${period}` })
  return [...found, ...groupProblems(scheme.groups)]
}
