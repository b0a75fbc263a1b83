import { type Logistic, probabilityOf } from './logistic.ts'
import { numbersOf, type Traits, traitsOf } from './traits.ts'

/**
 * What is missing, the gravest first. `empty_form`, `passed_on`, `not_answering` and `thin` say that it is no answer; the
 * others say what a better one would have.
 */
export const REPLY_FAULTS = [
  'empty_form',
  'passed_on',
  'not_answering',
  'thin',
  'no_basis',
  'no_date',
  'no_contact',
] as const
export type ReplyFault = (typeof REPLY_FAULTS)[number]

export type ReplyCheck = {
  /** How probably a reader finds it an answer, 0..1. */
  score: number
  /** Below the threshold: most readers would say that nothing was answered. */
  weak: boolean
  faults: ReplyFault[]
}

/**
 * Learned from two thousand replies that people judged; numbers only. Order: that of `numbersOf`. How good it is, by
 * cross-validation, and what it does not see: docs/adr/0021.
 */
export const REPLY_WEIGHTS: Logistic = {
  mean: [4.975, 0.071, 0.64, 0.215, 0.63, 0.382, 0.481, 0.525, 0.72, 0.195, 1.627, 1.594, 0.121, 4.506],
  scale: [1.502, 0.258, 0.48, 0.411, 0.483, 0.486, 0.5, 0.499, 0.449, 0.396, 1.095, 0.742, 0.1, 1.391],
  weights: [1.32, 0.069, 0.048, 0.163, 0.121, 0.082, 0.287, 0.212, 0.262, -0.049, -0.566, -0.456, 0.81, 1.834],
  bias: 2.691,
}

/** Where answers and non-answers part best, by the same cross-validation. */
export const REPLY_THRESHOLD = 0.2

/** Fewer characters of its own than this is a form, whatever else it says. */
const EMPTY = 12
const SHORT = 60
/** A question of fewer pairs of characters than this has too few words to be met. */
const FEWEST_ASKED = 8
const MEETS_NOTHING = 0.02

/** Checks a reply against its question before it is sent. It advises; a person decides. Under a millisecond. */
export function checkReply(question: string, reply: string): ReplyCheck {
  const traits = traitsOf(question, reply)
  const score = probabilityOf(REPLY_WEIGHTS, numbersOf(traits))
  const weak = score < REPLY_THRESHOLD
  return { score, weak, faults: faultsOf(question, traits, weak) }
}

function faultsOf(question: string, traits: Traits, weak: boolean): ReplyFault[] {
  const said = traits.finding || traits.done
  const empty = traits.substance < EMPTY || (traits.form && traits.substance < SHORT / 2 && !said)
  const passedOn = traits.passedOn && traits.substance < SHORT && !said
  const asked = [...question].length >= FEWEST_ASKED
  const notAnswering = asked && !empty && traits.meets <= MEETS_NOTHING
  const grave = empty || passedOn || notAnswering
  const found: Record<ReplyFault, boolean> = {
    empty_form: empty,
    passed_on: passedOn,
    not_answering: notAnswering,
    thin: weak && !grave,
    no_basis: !traits.basis && !traits.finding,
    no_date: !traits.date && !traits.done,
    no_contact: !traits.contact,
  }
  return REPLY_FAULTS.filter(fault => found[fault])
}
