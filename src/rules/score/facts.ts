/** A civil date as `YYYY-MM-DD`; such strings sort as the days do. */
export type IsoDate = string

/** Both ends belong to the period. */
export type Period = { from: IsoDate; to: IsoDate }

/** How one call-back, or one rating given unasked, came out. */
export type CallbackResult = 'satisfied' | 'dissatisfied' | 'unreachable' | 'declined_to_rate'

/** What an approved ground does with a fact (DESIGN 5, docs/adr/0024). */
export type Remedy = 'exclude' | 'correct'

export type CallbackFact = {
  appealId: string
  on: IsoDate
  result: CallbackResult
  /** Left out on an approved ground (objection upheld, excused): what the person said stays, it is not counted. */
  waived?: true
}

/**
 * One stay of a case with one unit: the same case has another fact for its second round, and another one
 * for the unit it went to after a return was accepted.
 */
export type CaseFact = {
  caseId: string
  /** 1 for the first handling, 2 after the appellant was not satisfied, and so on. */
  round: number
  unit: string
  dispatchedOn: IsoDate
  dueOn: IsoDate
  repliedOn?: IsoDate
  /** The clock's frozen verdict. Needed where the limit is in hours, since the day cannot tell; days decide otherwise. */
  onTime?: boolean
  closedOn?: IsoDate
  /** The day the unit gave the case back, whether or not that was accepted. */
  returnedOn?: IsoDate
  /** The day the unit stopped answering for the case because its return was accepted. */
  releasedOn?: IsoDate
  callbacks: readonly CallbackFact[]
  /** The limit no longer counts as missed: left out, or found to have been kept after all. */
  limitWaived?: Remedy
  /** The return no longer counts against the unit. */
  returnWaived?: true
  /** Left out of every indicator on a ground approved outside the unit; still counted as left out. */
  excluded?: { ground: string }
}

/** A fact with the outcomes that count: at most one for each appeal of the case, on the day it became final. */
export type SettledFact = Omit<CaseFact, 'callbacks'> & { outcomes: readonly CallbackFact[] }

/** A stage of satisfaction as the caller-back asks it: 5 very satisfied … 1 very dissatisfied. */
export type Satisfaction = 1 | 2 | 3 | 4 | 5

/**
 * @param satisfiedFrom lowest stage that counts as satisfied, from the pack (3 = 基本满意 counts).
 */
export function resultOf(answer: Satisfaction | 'declined_to_rate', satisfiedFrom: number): CallbackResult {
  if (answer === 'declined_to_rate') return 'declined_to_rate'
  return answer >= satisfiedFrom ? 'satisfied' : 'dissatisfied'
}

const isVerdict = (result: CallbackResult): boolean => result === 'satisfied' || result === 'dissatisfied'

const byStay = (a: CaseFact, b: CaseFact): number =>
  a.round - b.round || compare(a.dispatchedOn, b.dispatchedOn) || compare(a.unit, b.unit)

/** Order of code units, the same on every machine, unlike a locale's. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Which verdict of an appeal a scheme looks at. Both are kept (DESIGN §3). */
export type Verdict = 'first' | 'final'

type Seen = { fact: CaseFact; callback: CallbackFact }

/**
 * Decides, for all facts of ONE case, which answer of each appeal is final (assumed, the sources are silent):
 * - a verdict stands until the same appeal gives another one; not being reached, or declining, after a second
 *   handling does not wipe out "not satisfied", or a unit would gain by a call nobody answers;
 * - an appeal that never gave a verdict ends as what its last call-back was;
 * - while a later round is still open nothing is final;
 * - a verdict of an earlier round becomes final on the day the last round is closed, and stays with its unit.
 * With `first` the first verdict of each appeal counts instead, on its own day.
 */
export function settle(facts: readonly CaseFact[], verdict: Verdict = 'final'): SettledFact[] {
  const stays = [...facts].sort(byStay)
  const last = stays.at(-1)
  const kept = new Map<string, Seen>()
  for (const fact of stays) {
    const inOrder = [...fact.callbacks].sort((a, b) => compare(a.on, b.on))
    for (const callback of inOrder) {
      const before = kept.get(callback.appealId)
      if (before && isVerdict(before.callback.result) && (verdict === 'first' || !isVerdict(callback.result))) continue
      kept.set(callback.appealId, { fact, callback })
    }
  }
  const outcomes = new Map<CaseFact, CallbackFact[]>()
  for (const { fact, callback } of kept.values()) {
    const atOnce = fact.round === last?.round || (verdict === 'first' && isVerdict(callback.result))
    const on = atOnce ? callback.on : last?.closedOn
    if (on === undefined) continue
    const list = outcomes.get(fact) ?? []
    list.push({ ...callback, on })
    outcomes.set(fact, list)
  }
  return stays.map(({ callbacks: _, ...fact }, i) => {
    const source = stays[i]
    return { ...fact, outcomes: (source && outcomes.get(source)) ?? [] }
  })
}
