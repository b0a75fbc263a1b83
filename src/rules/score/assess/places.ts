import { compare } from '../facts.ts'
import { compareExact, type Exact } from './exact.ts'
import type { Place } from './result.ts'
import type { TieBreak } from './scheme.ts'

export interface Competitor {
  subject: string
  /** units of the last place */
  score: number
  /** what settles equal scores, in the order of the scheme; null is worse than any */
  ties: readonly (Exact | null)[]
}

/** Below 0 when `a` is better, 0 when nothing of substance tells them apart. */
export function better(a: Competitor, b: Competitor): number {
  if (a.score !== b.score) return b.score - a.score
  for (const [i, own] of a.ties.entries()) {
    const other = b.ties[i] ?? null
    if (own === null || other === null) {
      if (own !== other) return own === null ? 1 : -1
      continue
    }
    const difference = compareExact(other, own)
    if (difference !== 0) return difference
  }
  return 0
}

/** Best first; equal ones by id, so that lists are the same on every machine. */
export const inOrder = (all: readonly Competitor[]): Competitor[] =>
  all.toSorted((a, b) => better(a, b) || compare(a.subject, b.subject))

export interface Placed extends Place {
  competitor: Competitor
  tied: boolean
}

/** Places of competitors in order: equal ones share a place and the next is skipped (1 2 2 4). */
export function placesOf(sorted: readonly Competitor[]): Placed[] {
  let place = 1
  return sorted.map((competitor, i) => {
    const before = sorted[i - 1]
    const after = sorted[i + 1]
    const asBefore = before !== undefined && better(before, competitor) === 0
    const asAfter = after !== undefined && better(competitor, after) === 0
    if (!asBefore) place = i + 1
    return { competitor, place, of: sorted.length, tied: asBefore || asAfter }
  })
}

/**
 * The best `n`, or the worst `n` when `last`. Equal ones across the border: all of them (`take`) or none (`leave`).
 */
export function ends(sorted: readonly Competitor[], n: number, last: boolean, border: 'take' | 'leave') {
  const line = last ? sorted.toReversed() : [...sorted]
  const inside = line.slice(0, n)
  const [edge, next] = [line[n - 1], line[n]]
  if (!edge || !next || better(edge, next) !== 0) return { named: inside, atBorder: [] as Competitor[] }
  const equal = line.filter(other => better(other, edge) === 0)
  const clear = inside.filter(other => better(other, edge) !== 0)
  return { named: border === 'take' ? [...clear, ...equal] : clear, atBorder: equal }
}

export type TieReader = (key: TieBreak) => Exact | null
