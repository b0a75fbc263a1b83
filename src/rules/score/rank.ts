import { compare } from './facts.ts'
import {
  type Counts,
  type Group,
  leavesOf,
  type PeriodKind,
  type RankingScheme,
  type TieKey,
  type UnitKind,
} from './scheme.ts'
import { type Ratio, rewarded, type ScoredIndicator, score } from './score.ts'

export type UnitCounts = {
  unit: string
  kind: UnitKind
  counts: Counts
  /** Where the pack or a frozen month fixed the group; otherwise the volume decides. */
  group?: string
  /** Cases a month; the period's dispatches when absent. */
  volume?: number
}

export type RankingRow = {
  unit: string
  kind: UnitKind
  group: string
  /** Within the group; null for small numbers. Equal units share a place and the next one is skipped (1 2 2 4). */
  place: number | null
  tied: boolean
  score: number
  /** Among all ranked units of the kind, whatever their group: what the ladder looks at (SPEC R13). */
  overall: { place: number; of: number } | null
  standing: 'above' | 'between' | 'below' | null
  small: boolean
  indicators: ScoredIndicator[]
}

type Entry = { row: RankingRow; counts: Counts }

function groupOf(unit: UnitCounts, groups: readonly Group[]): Group {
  if (unit.group !== undefined) {
    const fixed = groups.find(group => group.id === unit.group && group.unitKind === unit.kind)
    if (!fixed) throw new RangeError(`no group ${unit.group} of ${unit.kind}s: ${unit.unit}`)
    return fixed
  }
  const volume = unit.volume ?? unit.counts.dispatched
  const reached = groups.filter(group => group.unitKind === unit.kind && group.volumeFrom <= volume)
  const best = reached.sort((a, b) => b.volumeFrom - a.volumeFrom)[0]
  if (!best) throw new RangeError(`no group takes a ${unit.kind} with ${volume} cases: ${unit.unit}`)
  return best
}

const compareRatio = (a: Ratio | null, b: Ratio | null): number => {
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0)
  const left = a.top * b.bottom
  const right = b.top * a.bottom
  return left > right ? 1 : left < right ? -1 : 0
}

/** Negative when `a` is the better one, 0 when nothing of substance tells them apart. */
function better(a: Entry, b: Entry, scheme: RankingScheme): number {
  if (a.row.score !== b.row.score) return b.row.score - a.row.score
  for (const key of scheme.tieBreak) {
    const difference = byTieKey(a.counts, b.counts, key, scheme)
    if (difference !== 0) return -difference
  }
  return 0
}

function byTieKey(a: Counts, b: Counts, key: TieKey, scheme: RankingScheme): number {
  if (key.by === 'count') return a[key.count] - b[key.count]
  const leaf = leavesOf(scheme.indicators).find(node => node.id === key.indicator)
  return leaf ? compareRatio(rewarded(leaf, a), rewarded(leaf, b)) : 0
}

const inOrder = (entries: readonly Entry[], scheme: RankingScheme): Entry[] =>
  [...entries].sort((a, b) => better(a, b, scheme) || compare(a.row.unit, b.row.unit))

function places(sorted: readonly Entry[], scheme: RankingScheme): { entry: Entry; place: number; tied: boolean }[] {
  let place = 1
  return sorted.map((entry, i) => {
    const before = sorted[i - 1]
    const after = sorted[i + 1]
    const asBefore = before !== undefined && better(before, entry, scheme) === 0
    const asAfter = after !== undefined && better(entry, after, scheme) === 0
    if (!asBefore) place = i + 1
    return { entry, place, tied: asBefore || asAfter }
  })
}

function standingOf(points: number, group: Group): RankingRow['standing'] {
  if (!group.lines) return null
  if (points > group.lines.bonus) return 'above'
  return points < group.lines.baseline ? 'below' : 'between'
}

/** Too few cases to be compared, or none at all where the scheme then does not rank. */
function isSmall(counts: Counts, scheme: RankingScheme, period: PeriodKind): boolean {
  const number = counts[scheme.smallNumber.count]
  if (number === 0 || number < scheme.smallNumber.below[period]) return true
  return leavesOf(scheme.indicators).some(
    ({ source }) => source.whenEmpty === 'not_ranked' && counts[source.denominator] === 0,
  )
}

/**
 * Ranks units within their groups (SPEC R11, R12). Rows come group by group in the scheme's order, best first; units
 * with small numbers follow their group, marked, without a place, ordered by id. Equal scores are settled by the
 * scheme's tie keys; units that are equal in those too share a place and are listed by id.
 * The result depends on nothing but the arguments and not on the order of `units`.
 * @throws RangeError when no group takes a unit, a unit comes twice, or a count is not a whole number from 0.
 */
export function rank(units: readonly UnitCounts[], scheme: RankingScheme, period: PeriodKind): RankingRow[] {
  if (new Set(units.map(unit => unit.unit)).size !== units.length) throw new RangeError('a unit comes twice')
  const entries = units.map((unit): Entry => {
    const group = groupOf(unit, scheme.groups)
    const scored = score(unit.counts, scheme)
    const small = isSmall(unit.counts, scheme, period)
    const row: RankingRow = {
      unit: unit.unit,
      kind: unit.kind,
      group: group.id,
      place: null,
      tied: false,
      score: scored.score,
      overall: null,
      standing: small ? null : standingOf(scored.score, group),
      small,
      indicators: scored.indicators,
    }
    return { row, counts: unit.counts }
  })
  const ranked = inOrder(entries, scheme).filter(entry => !entry.row.small)
  for (const kind of ['street', 'department'] as const) {
    const ofKind = ranked.filter(entry => entry.row.kind === kind)
    for (const { entry, place } of places(ofKind, scheme)) entry.row.overall = { place, of: ofKind.length }
  }
  return scheme.groups.flatMap(group => {
    const inGroup = ranked.filter(entry => entry.row.group === group.id)
    for (const { entry, place, tied } of places(inGroup, scheme)) Object.assign(entry.row, { place, tied })
    const small = entries.filter(entry => entry.row.small && entry.row.group === group.id)
    small.sort((a, b) => compare(a.row.unit, b.row.unit))
    return [...inGroup, ...small].map(entry => entry.row)
  })
}
