import { compare } from '../facts.ts'
import { type Exact, exact, minus, ONE, over, plus, sum, times, ZERO } from './exact.ts'
import type { Mark, SubjectInputs } from './inputs.ts'
import type { Answer, Leaf, Measure, Panel, Term } from './scheme.ts'
import type { FactName } from './vocabulary.ts'

/** What an indicator came to for one subject, before it is worth any points. */
export interface Measured {
  numerator: Exact
  denominator: Exact
  /** null: nothing to measure, or less than `atLeast` */
  value: Exact | null
  /** cases or votes it rests on */
  sample: Exact
  votes: number
  noVote: number
  struck: number
  panels?: { panel: Panel; numerator: Exact; votes: number }[]
}

interface Ballots {
  worth: Exact
  votes: number
  who: Mark['who']
}

const NO_VOTES = { votes: 0, noVote: 0, struck: 0 }

const countOf = (subject: SubjectInputs, fact: FactName): Exact => ({
  top: BigInt(subject.counts?.[fact] ?? 0),
  bottom: 1n,
})

const totalOf = (subject: SubjectInputs, terms: readonly Term[]): Exact =>
  sum(terms.map(term => times(exact(term.times), countOf(subject, term.fact))))

function fraction(numerator: Exact, denominator: Exact): Measured {
  const value = denominator.top === 0n ? null : over(numerator, denominator)
  return { numerator, denominator, value, sample: denominator, ...NO_VOTES }
}

function worthOf(mark: Mark, answers: readonly Answer[] | undefined): number | string | null {
  if (mark.answer === undefined) return mark.value ?? null
  return answers?.find(answer => answer.id === mark.answer)?.worth ?? null
}

/** The votes that count, lowest first; equal marks of different kinds of people stay apart. */
function ballotsOf(leaf: Leaf, answers: readonly Answer[] | undefined, subject: SubjectInputs) {
  const ballots: Ballots[] = []
  let [noVote, struck] = [0, 0]
  for (const mark of subject.marks ?? []) {
    if (mark.indicator !== leaf.id) continue
    const worth = worthOf(mark, answers)
    if (mark.struck) struck += mark.votes
    else if (worth === null) noVote += mark.votes
    else ballots.push({ worth: exact(worth), votes: mark.votes, who: mark.who })
  }
  ballots.sort((a, b) => Number(sign(a.worth, b.worth)) || compare(a.who, b.who))
  return { ballots, noVote, struck }
}

const sign = (a: Exact, b: Exact): bigint => {
  const difference = a.top * b.bottom - b.top * a.bottom
  return difference < 0n ? -1n : difference > 0n ? 1n : 0n
}

const votesOf = (ballots: readonly Ballots[]): number => ballots.reduce((total, { votes }) => total + votes, 0)
const whole = (n: number): Exact => ({ top: BigInt(n), bottom: 1n })
const totalWorth = (ballots: readonly Ballots[]): Exact =>
  sum(ballots.map(({ worth, votes }) => times(worth, whole(votes))))

/** Leaves out the lowest and the highest `n` votes, if more than twice as many were cast; else all of them count. */
function trimmed(ballots: readonly Ballots[], n: number): Ballots[] {
  if (votesOf(ballots) <= 2 * n) return [...ballots]
  const cut = (from: readonly Ballots[]): Ballots[] => {
    let left = n
    return from.flatMap(ballot => {
      const taken = Math.min(left, ballot.votes)
      left -= taken
      return ballot.votes > taken ? { ...ballot, votes: ballot.votes - taken } : []
    })
  }
  return cut(cut(ballots).toReversed()).toReversed()
}

/** Each panel's mean by its weight; a panel of which nobody voted leaves its weight to the others. */
function byPanels(ballots: readonly Ballots[], panels: readonly Panel[], trim: number) {
  const parts = panels.map(panel => {
    const own = trimmed(
      ballots.filter(({ who }) => panel.who.includes(who)),
      trim,
    )
    return { panel, numerator: totalWorth(own), votes: votesOf(own) }
  })
  const voted = parts.filter(({ votes }) => votes > 0)
  const weights = sum(voted.map(({ panel }) => exact(panel.weight)))
  const value =
    voted.length === 0
      ? null
      : over(
          sum(voted.map(({ panel, numerator, votes }) => times(exact(panel.weight), over(numerator, whole(votes))))),
          weights,
        )
  return { parts, value }
}

function meanOf(leaf: Leaf, measure: Measure & { form: 'mean' }, subject: SubjectInputs): Measured {
  const { ballots, noVote, struck } = ballotsOf(leaf, measure.answers, subject)
  const trim = measure.trim ?? 0
  const counted = trimmed(ballots, trim)
  const votes = votesOf(counted)
  const numerator = totalWorth(counted)
  const base = { numerator, denominator: whole(votes), sample: whole(votes), votes, noVote, struck }
  if (!measure.panels) return { ...base, value: votes === 0 ? null : over(numerator, whole(votes)) }
  const { parts, value } = byPanels(ballots, measure.panels, trim)
  const cast = parts.reduce((total, part) => total + part.votes, 0)
  const all = sum(parts.map(part => part.numerator))
  return { ...base, numerator: all, denominator: whole(cast), sample: whole(cast), votes: cast, value, panels: parts }
}

/** The vote in the middle; of an even number the mean of the two in the middle. */
function medianOf(leaf: Leaf, answers: readonly Answer[] | undefined, subject: SubjectInputs): Measured {
  const { ballots, noVote, struck } = ballotsOf(leaf, answers, subject)
  const votes = votesOf(ballots)
  const nth = (n: number): Exact => {
    let seen = 0
    for (const { worth, votes: own } of ballots) {
      seen += own
      if (seen > n) return worth
    }
    return ZERO
  }
  const value = votes === 0 ? null : over(plus(nth(Math.floor((votes - 1) / 2)), nth(Math.floor(votes / 2))), exact(2))
  return { numerator: value ?? ZERO, denominator: ONE, value, sample: whole(votes), votes, noVote, struck }
}

function raw(leaf: Leaf, subject: SubjectInputs, peers: readonly SubjectInputs[]): Measured {
  const { measure } = leaf
  switch (measure.form) {
    case 'rate':
      return fraction(totalOf(subject, measure.numerator), totalOf(subject, measure.denominator))
    case 'share':
      return fraction(countOf(subject, measure.of), sum(peers.map(peer => countOf(peer, measure.of))))
    case 'count': {
      const numerator = totalOf(subject, measure.of)
      return { numerator, denominator: ONE, value: numerator, sample: ONE, ...NO_VOTES }
    }
    case 'mean':
      return meanOf(leaf, measure, subject)
    case 'median':
      return medianOf(leaf, measure.answers, subject)
  }
}

/**
 * Measures one indicator of one subject. Unrounded.
 * @param peers all subjects of its group, itself included: what a share is a part of
 */
export function measure(leaf: Leaf, subject: SubjectInputs, peers: readonly SubjectInputs[]): Measured {
  const found = raw(leaf, subject, peers)
  const tooFew = leaf.atLeast !== undefined && minus(found.sample, exact(leaf.atLeast)).top < 0n
  return tooFew ? { ...found, value: null } : found
}
