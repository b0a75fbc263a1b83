import type { ViewContext } from '../../../platform/acts/index.ts'
import { publishedWords } from './history.ts'
import { type RoundEffect, roundEffect } from './round-effect.ts'
import { type Effect, effectOf } from './rules/effect.ts'
import type { StepFacts } from './rules/facts.ts'
import type { Step } from './subject.ts'

export interface Known {
  /** of a unit, in months; null: nobody hears people about who it is about */
  effect: Effect | null
  /** of a step out of a round */
  followed: RoundEffect | null
  /** it can be closed: something was published since, or nothing will be */
  known: boolean
}

/** What followed a step, as far as it is published. */
export async function knownEffect(ask: Pick<ViewContext, 'db' | 'city'>, step: Step): Promise<Known> {
  const facts = step.facts as unknown as StepFacts
  const { months } = facts
  const effect = months.length ? effectOf(months, await publishedWords(ask, step.unit_id)) : null
  const followed = await roundEffect(ask, facts)
  const byMonths = effect !== null && effect.after.months.length > 0
  // Who took part in no later round, and will in none, is not kept waiting.
  const byRound = effect === null && (followed === null || followed.next !== null || followed.nextEnds === null)
  return { effect, followed, known: byMonths || byRound }
}

/** What a closed step keeps of its effect: months before and after, or the round and the one after it. */
export const keptEffect = ({ effect, followed }: Known) => effect ?? (followed && { round: followed })

/** Of what a step keeps: the part in months, or that of rounds. */
export function readEffect(kept: unknown): { effect: Effect | null; followed: RoundEffect | null } {
  const found = kept as Effect | { round: RoundEffect } | null
  if (!found) return { effect: null, followed: null }
  return 'round' in found ? { effect: null, followed: found.round } : { effect: found, followed: null }
}
