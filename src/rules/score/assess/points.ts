import { compare } from '../facts.ts'
import {
  compareExact,
  decimal,
  type Exact,
  exact,
  least,
  minus,
  most,
  ONE,
  over,
  plain,
  times,
  units,
  written,
  ZERO,
} from './exact.ts'
import type { SubjectInputs } from './inputs.ts'
import type { Measured } from './measure.ts'
import type { ScoredBranch, ScoredItem, ScoredLeaf, ScoredNode, ScoredPlusMinus } from './result.ts'
import {
  isBranch,
  type Leaf,
  leavesIn,
  type Node,
  type Normalise,
  type PlusMinus,
  type PlusMinusBranch,
} from './scheme.ts'

/** The share of the weight that a value earns, 0 to 1. */
export function earned(normalise: Normalise, value: Exact): Exact {
  if (normalise.form === 'steps') {
    const reached = normalise.steps.findLast(step => compareExact(exact(step.from), value) <= 0)
    return reached ? exact(reached.gives) : ZERO
  }
  const worst = exact(normalise.worst)
  const share = over(minus(value, worst), minus(exact(normalise.best), worst))
  return most(ZERO, least(ONE, share))
}

/**
 * Gives the weight of indicators that are left out to the others in proportion, by largest remainder, so that the units
 * add up exactly. With none left everything stays as it was; such a subject is never ranked.
 */
export function spread(weights: readonly number[], present: readonly boolean[]): number[] {
  const whole = weights.reduce((total, weight) => total + weight, 0)
  const base = weights.reduce((total, weight, i) => total + (present[i] ? weight : 0), 0)
  if (base === 0 || base === whole) return [...weights]
  const shares = weights.map((weight, i) => (present[i] ? Math.floor((weight * whole) / base) : 0))
  const missing = whole - shares.reduce((total, weight) => total + weight, 0)
  const order = weights
    .map((weight, i) => ({ i, rest: present[i] ? (weight * whole) % base : -1 }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, missing)) shares[i] = (shares[i] ?? 0) + 1
  return shares
}

const SHARE_DECIMALS = 4

export interface ScoredStage {
  /** in units of the last place */
  total: number
  nodes: ScoredNode[]
  /** share earned of each indicator, exact: what ties and lines look at; null when empty */
  shares: Map<string, Exact | null>
}

/** Scores the indicators of one stage: each rounded, and the rounded ones added. */
export function scoreStage(
  nodes: readonly Node[],
  measured: ReadonlyMap<string, Measured>,
  subject: SubjectInputs,
  decimals: number,
): ScoredStage {
  const leaves = leavesIn(nodes)
  const shares = new Map<string, Exact | null>()
  for (const leaf of leaves) {
    const value = measured.get(leaf.id)?.value ?? null
    shares.set(leaf.id, value && earned(leaf.normalise, value))
  }
  const kept = leaves.map(leaf => shares.get(leaf.id) !== null || leaf.whenEmpty !== 'spread_weight')
  const weights = spread(
    leaves.map(leaf => units(exact(leaf.weight), decimals)),
    kept,
  )
  const weightOf = new Map(leaves.map((leaf, i) => [leaf.id, weights[i] ?? 0]))
  const build = (node: Node): { node: ScoredNode; weight: number; points: number } => {
    if (!isBranch(node)) {
      const weight = weightOf.get(node.id) ?? 0
      const points = pointsOf(node, shares.get(node.id) ?? null, weight)
      return { node: leafResult(node, measured.get(node.id), subject, { weight, points, decimals }), weight, points }
    }
    const built = node.children.map(build)
    const weight = built.reduce((total, child) => total + child.weight, 0)
    const points = built.reduce((total, child) => total + child.points, 0)
    const branch: ScoredBranch = {
      id: node.id,
      weight: written(weight, decimals),
      points: written(points, decimals),
      lost: written(weight - points, decimals),
      children: built.map(child => child.node),
    }
    return { node: branch, weight, points }
  }
  const built = nodes.map(build)
  return { total: built.reduce((total, node) => total + node.points, 0), nodes: built.map(({ node }) => node), shares }
}

function pointsOf(leaf: Leaf, share: Exact | null, weight: number): number {
  if (share) return units(times({ top: BigInt(weight), bottom: 1n }, share), 0)
  return leaf.whenEmpty === 'full_points' ? weight : 0
}

function leafResult(
  leaf: Leaf,
  found: Measured | undefined,
  subject: SubjectInputs,
  { weight, points, decimals }: { weight: number; points: number; decimals: number },
): ScoredLeaf {
  const value = found?.value ?? null
  const excluded = (subject.excluded ?? []).filter(row => row.indicator === leaf.id)
  const grounds = [...new Set(excluded.map(row => row.ground))].sort(compare)
  return {
    id: leaf.id,
    weight: written(weight, decimals),
    points: written(points, decimals),
    lost: written(weight - points, decimals),
    numerator: plain(found?.numerator ?? ZERO),
    denominator: plain(found?.denominator ?? ZERO),
    value: value && decimal(value, 6),
    earned: value && decimal(times(exact(100), earned(leaf.normalise, value)), SHARE_DECIMALS),
    votes: found?.votes ?? 0,
    noVote: found?.noVote ?? 0,
    struck: found?.struck ?? 0,
    empty: value ? null : leaf.whenEmpty,
    excluded: grounds.map(ground => ({
      ground,
      number: excluded.reduce((total, row) => total + (row.ground === ground ? row.number : 0), 0),
    })),
    ...(found?.panels
      ? {
          panels: found.panels.map(({ panel, numerator, votes }) => ({
            who: panel.who.join('+'),
            weight: panel.weight,
            numerator: plain(numerator),
            votes,
            mean: votes === 0 ? null : decimal(over(numerator, { top: BigInt(votes), bottom: 1n }), 6),
          })),
        }
      : {}),
  }
}

/** Plus and minus items of a subject, with the caps of each item and of each branch. */
export function scorePlusMinus(
  branches: readonly PlusMinusBranch[],
  subject: SubjectInputs,
  decimals: number,
): { total: number; scored: ScoredPlusMinus[] } {
  let total = 0
  const scored = branches.flatMap(branch => {
    const items = branch.items.flatMap(item => itemResult(item, subject, decimals) ?? [])
    if (items.length === 0) return []
    const gain = items.reduce((all, { points }) => all + Math.max(points, 0), 0)
    const loss = items.reduce((all, { points }) => all + Math.max(-points, 0), 0)
    const capped = (amount: number, cap: number | undefined) =>
      cap === undefined ? amount : Math.min(amount, units(exact(cap), decimals))
    const points = capped(gain, branch.capPlus) - capped(loss, branch.capMinus)
    total += points
    return {
      branch: branch.id,
      items: items.map(({ scored }) => scored),
      points: written(points, decimals),
      cut: written(points - (gain - loss), decimals),
    }
  })
  return { total, scored }
}

function itemResult(item: PlusMinus, subject: SubjectInputs, decimals: number) {
  const happened = (subject.items ?? []).filter(row => row.item === item.id)
  if (happened.length === 0) return null
  const counted = happened.filter(row => !(item.excusable && row.excused))
  const all = happened.reduce((total, row) => total + row.times, 0)
  const number = counted.reduce((total, row) => total + row.times, 0)
  const each = units(exact(item.points), decimals)
  const limit = item.cap === undefined ? Number.POSITIVE_INFINITY : units(exact(item.cap), decimals)
  const points = Math.sign(each) * Math.min(Math.abs(each) * number, limit) || 0
  const scored: ScoredItem = {
    item: item.id,
    times: number,
    excused: all - number,
    points: written(points, decimals),
    evidence: [...new Set(happened.map(row => row.evidence))].sort(compare),
  }
  return { scored, points }
}
