import { createHash } from 'node:crypto'
import { type Counts, compare, type IsoDate } from '../score/index.ts'
import type { Fact, OpenFact } from './fact.ts'
import { type RankingInputs, rowsOf } from './inputs.ts'

/** What people said of a unit: the counts that could tell who was not satisfied. */
const SAID = ['satisfied', 'valid', 'excludedUnreachable', 'excludedDeclined', 'excludedApproved'] as const

const asked = (counts: Counts): number =>
  counts.valid + counts.excludedUnreachable + counts.excludedDeclined + counts.excludedApproved

/**
 * The inputs as they may be disclosed: a unit that is not ranked for its small numbers and has fewer than `atLeast`
 * ratings keeps them to itself, for the unit knows whom it served and must not learn who was not satisfied. Places and
 * scores of ranked units do not depend on it.
 * @param atLeast at least 1; a ranked unit's ratings are always disclosed, which the pack's check keeps above it
 */
export function disclosed(inputs: RankingInputs, atLeast: number): RankingInputs {
  const small = new Set(
    rowsOf(inputs)
      .filter(row => row.small)
      .map(row => row.unit),
  )
  return {
    ...inputs,
    units: inputs.units.map(unit => {
      if (!small.has(unit.unit) || asked(unit.counts) === 0 || unit.counts.valid >= atLeast) return unit
      return { ...unit, withheld: true, counts: { ...unit.counts, ...Object.fromEntries(SAID.map(name => [name, 0])) } }
    }),
  }
}

/** The ISO week of a day: 2026-01-01 lies in `2026-W01`. */
export function weekOf(day: IsoDate): string {
  const date = Temporal.PlainDate.from(day)
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`
}

/**
 * Facts of one unit as lines of open data, in the order of their pseudonyms, which says nothing.
 * - A pseudonym belongs to one fact of one publication: the facts of a case can't be joined, neither with each other
 *   nor with another publication. Without the key nobody finds the case.
 * - A rating has no day: the unit knows on which day it answered whom.
 * - Of others a day is told if at least `atLeast` facts of the kind fell on it in this unit, else the week if that many of
 *   the rest fell into it, else nothing.
 * @param key secret of the city for this publication
 */
export function openFacts(unit: string, facts: readonly Fact[], { key, atLeast }: { key: string; atLeast: number }) {
  const days = new Map<string, number>()
  const add = (at: string) => days.set(at, (days.get(at) ?? 0) + 1)
  const enough = (at: string) => (days.get(at) ?? 0) >= atLeast
  const dayKey = (fact: Fact) => `${fact.of} ${fact.day}`
  const weekKey = (fact: Fact) => `${fact.of} ${weekOf(fact.day)}`
  for (const fact of facts) add(dayKey(fact))
  for (const fact of facts) if (!enough(dayKey(fact))) add(weekKey(fact))
  const told = (fact: Fact): { day?: string } => {
    if (enough(dayKey(fact))) return { day: fact.day }
    return enough(weekKey(fact)) ? { day: weekOf(fact.day) } : {}
  }
  return facts
    .map((fact): OpenFact => {
      const id = createHash('sha256').update(`${key} ${fact.of} ${fact.id}`).digest('hex').slice(0, 16)
      if (fact.of === 'verdict')
        return { of: fact.of, id, unit, result: fact.result, ...(fact.approved ? { approved: true } : {}) }
      const { day: _, ...rest } = fact
      return { ...rest, id, unit, ...told(fact) }
    })
    .sort((a, b) => compare(a.id, b.id))
}
