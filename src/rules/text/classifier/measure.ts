import type { Outcome } from './calibrate.ts'

/** One text: its true label and the guesses, best first, with their probability. */
export type Judged = { truth: string; guesses: readonly { label: string; probability: number }[] }

export type Quality = {
  n: number
  accuracy: number
  /** Mean of the F1 of all labels that are true of any text; a label never guessed counts as 0. */
  macroF1: number
  top3: number
  /** Mean difference between how sure it was and how often it was right, over 15 parts of equal size. */
  calibrationError: number
}

const PARTS = 15
const WITHIN = 3

export const outcomeOf = ({ truth, guesses }: Judged): Outcome => ({
  sure: guesses[0]?.probability ?? 0,
  right: guesses[0]?.label === truth,
})

/** How good guesses are. All figures are 0 where there is nothing to judge. */
export function qualityOf(judged: readonly Judged[]): Quality {
  const n = judged.length
  if (n === 0) return { n, accuracy: 0, macroF1: 0, top3: 0, calibrationError: 0 }
  const first = judged.filter(({ truth, guesses }) => guesses[0]?.label === truth).length
  const within = judged.filter(({ truth, guesses }) => guesses.slice(0, WITHIN).some(guess => guess.label === truth))
  return {
    n,
    accuracy: first / n,
    macroF1: macroF1(judged),
    top3: within.length / n,
    calibrationError: calibrationError(judged.map(outcomeOf)),
  }
}

function macroF1(judged: readonly Judged[]): number {
  const counts = new Map<string, { hit: number; guessed: number; there: number }>()
  const of = (label: string) => {
    const found = counts.get(label) ?? { hit: 0, guessed: 0, there: 0 }
    counts.set(label, found)
    return found
  }
  for (const { truth, guesses } of judged) {
    const guess = guesses[0]?.label
    of(truth).there++
    if (guess !== undefined) of(guess).guessed++
    if (guess === truth) of(truth).hit++
  }
  const there = [...counts.values()].filter(count => count.there > 0)
  return there.reduce((sum, { hit, guessed, there }) => sum + (2 * hit) / (guessed + there), 0) / there.length
}

function calibrationError(outcomes: readonly Outcome[]): number {
  const sorted = [...outcomes].sort((a, b) => b.sure - a.sure)
  let sum = 0
  for (let part = 0; part < PARTS; part++) {
    const rows = sorted.slice(
      Math.floor((part * sorted.length) / PARTS),
      Math.floor(((part + 1) * sorted.length) / PARTS),
    )
    sum += Math.abs(rows.reduce((gap, { sure, right }) => gap + sure - (right ? 1 : 0), 0))
  }
  return sum / outcomes.length
}

/** Which share of texts reaches a certainty, and how often the first guess is right there (null where none does). */
export function above(judged: readonly Judged[], threshold: number): { coverage: number; accuracy: number | null } {
  const reached = judged.map(outcomeOf).filter(({ sure }) => sure >= threshold)
  if (reached.length === 0) return { coverage: 0, accuracy: null }
  return {
    coverage: reached.length / judged.length,
    accuracy: reached.filter(({ right }) => right).length / reached.length,
  }
}
