import type { CaseFact, IsoDate, Period, SettledFact, Verdict } from './facts.ts'
import { settle } from './facts.ts'
import { COUNT_NAMES, type Counts } from './scheme.ts'

/** Counts of each unit. Tallies of different cases form a commutative monoid under `merge`, with `emptyTally`. */
export type Tally = Map<string, Counts>

export const zeroCounts = (): Counts => Object.fromEntries(COUNT_NAMES.map(name => [name, 0])) as Counts

export const emptyTally = (): Tally => new Map()

/** The ground of a dispatch that an arbiter found wrong: counted apart, as it says something of the sender. */
const UPHELD = 'return_upheld'

const within = (day: IsoDate | undefined, period: Period): boolean =>
  day !== undefined && day >= period.from && day <= period.to

function countsOf(tally: Tally, unit: string): Counts {
  let counts = tally.get(unit)
  if (!counts) {
    counts = zeroCounts()
    tally.set(unit, counts)
  }
  return counts
}

/**
 * Satisfaction (满意率, SPEC R11): satisfied / valid final verdicts that became final in the period, one for each
 * appeal. Not reached and declined to rate are no verdicts: left out and counted (assumed; the source only says that
 * everybody is called back).
 */
function addSatisfaction(counts: Counts, fact: SettledFact, period: Period): void {
  for (const { on, result, waived } of fact.outcomes) {
    if (!within(on, period)) continue
    if (fact.excluded || waived) counts.excludedApproved++
    else if (result === 'unreachable') counts.excludedUnreachable++
    else if (result === 'declined_to_rate') counts.excludedDeclined++
    else {
      counts.valid++
      if (result === 'satisfied') counts.satisfied++
    }
  }
}

/**
 * Closure (结案率, SPEC R11): limits that ended in the period and were answered in time / limits that ended in the
 * period (assumed). Each round counts, so a case handled again counts again. A limit that ended on or after the day the
 * unit was released from the case is not its own.
 */
function addClosure(counts: Counts, fact: SettledFact, period: Period): void {
  if (!within(fact.dueOn, period)) return
  if (fact.releasedOn !== undefined && fact.releasedOn <= fact.dueOn) return
  if (fact.excluded) {
    counts[fact.excluded.ground === UPHELD ? 'upheldLimits' : 'excludedLimits']++
    return
  }
  if (fact.limitWaived === 'exclude') {
    counts.approvedLimits++
    return
  }
  counts.limitEnded++
  if (fact.limitWaived === 'correct') counts.closedInTime++
  else if (fact.repliedOn !== undefined && (fact.onTime ?? fact.repliedOn <= fact.dueOn)) counts.closedInTime++
}

/**
 * Return (退办率, SPEC R11): returns by the unit in the period / dispatches to the unit in the period; lower is better
 * (assumed). The two need not be the same cases: a case dispatched on the 31st may come back on the 1st.
 */
function addReturn(counts: Counts, fact: SettledFact, period: Period): void {
  if (fact.excluded) {
    const count = fact.excluded.ground === UPHELD ? 'upheldDispatches' : 'excludedDispatches'
    if (within(fact.dispatchedOn, period)) counts[count]++
    return
  }
  if (within(fact.dispatchedOn, period)) counts.dispatched++
  if (within(fact.returnedOn, period)) counts[fact.returnWaived ? 'approvedReturns' : 'returned']++
}

/** Adds one settled fact to the tally, in place (a million facts go through one map), and returns the tally. */
export function addFact(tally: Tally, fact: SettledFact, period: Period): Tally {
  const counts = countsOf(tally, fact.unit)
  addSatisfaction(counts, fact, period)
  addClosure(counts, fact, period)
  addReturn(counts, fact, period)
  return tally
}

/** The counts of both; the arguments stay as they are. All facts of one case must be in one of the two. */
export function merge(a: Tally, b: Tally): Tally {
  const sum = emptyTally()
  for (const part of [a, b])
    for (const [unit, counts] of part) {
      const into = countsOf(sum, unit)
      for (const name of COUNT_NAMES) into[name] += counts[name]
    }
  return sum
}

/** Counts every unit's facts of the period. The order of the facts does not matter; units without facts are absent. */
export function tally(facts: Iterable<CaseFact>, period: Period, verdict: Verdict = 'final'): Tally {
  const cases = new Map<string, CaseFact[]>()
  for (const fact of facts) {
    const stays = cases.get(fact.caseId)
    if (stays) stays.push(fact)
    else cases.set(fact.caseId, [fact])
  }
  const sum = emptyTally()
  for (const stays of cases.values()) for (const fact of settle(stays, verdict)) addFact(sum, fact, period)
  return sum
}
