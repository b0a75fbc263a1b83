import type { LocalText, Who } from '../score/index.ts'

/** What is asked of each subject: one of graded answers, points within a range, or which N of all (SPEC H7). */
export type Ask =
  | { kind: 'answers'; answers: readonly { id: string; name: LocalText; worth: number | null }[] }
  | { kind: 'points'; most: (typeof FULL_MARKS)[number]; decimals: 0 | 1 | 2 }
  | { kind: 'choose'; number: number }

/** Ranges of points whose hundredth part is exact: a mark of the engine is 0 to 100. */
export const FULL_MARKS = [5, 10, 20, 25, 50, 100] as const

export interface PaperIndicator {
  id: string
  name: LocalText
  ask: Ask
}

/** A part of the ballot that is handed in as a whole: who gives it, about which subjects. */
export interface Slot {
  id: string
  who: Who
  subjects: readonly string[]
}

/** What was given: subject, indicator, and the answer's id, the points as written, or `chosen`. Nothing stands for abstaining. */
export type Given = readonly [subject: string, indicator: string, given: string]

export const CHOSEN = 'chosen'

export interface Fault {
  code: 'unknown_subject' | 'unknown_indicator' | 'same_twice' | 'no_answer' | 'no_points' | 'too_many'
  at: string
}

const POINTS = /^\d{1,3}(\.\d{1,2})?$/
const decimalsOf = (points: string): number => points.split('.')[1]?.length ?? 0

function faultOfAsk(ask: Ask, given: string): Fault['code'] | null {
  switch (ask.kind) {
    case 'answers':
      return ask.answers.some(answer => answer.id === given) ? null : 'no_answer'
    case 'points':
      return POINTS.test(given) && Number(given) <= ask.most && decimalsOf(given) <= ask.decimals ? null : 'no_points'
    case 'choose':
      return given === CHOSEN ? null : 'no_answer'
  }
}

/** Everything that makes a ballot spoiled; empty when it counts. The order of its marks does not matter. */
export function faultsOf(indicators: readonly PaperIndicator[], slot: Slot, marks: readonly Given[]): Fault[] {
  const asks = new Map(indicators.map(row => [row.id, row.ask]))
  const found: Fault[] = []
  const seen = new Set<string>()
  const chosen = new Map<string, number>()
  for (const [subject, indicator, given] of marks) {
    const at = `${subject}/${indicator}`
    const ask = asks.get(indicator)
    if (!slot.subjects.includes(subject)) found.push({ code: 'unknown_subject', at })
    if (!ask) {
      found.push({ code: 'unknown_indicator', at })
      continue
    }
    if (seen.has(at)) found.push({ code: 'same_twice', at })
    seen.add(at)
    const fault = faultOfAsk(ask, given)
    if (fault) found.push({ code: fault, at })
    if (ask.kind === 'choose') chosen.set(indicator, (chosen.get(indicator) ?? 0) + 1)
  }
  for (const [indicator, number] of chosen) {
    const ask = asks.get(indicator)
    if (ask?.kind === 'choose' && number > ask.number) found.push({ code: 'too_many', at: indicator })
  }
  return found
}

/** Points as the engine takes them, 0 to 100, exactly: "7.5" of 10 is "75". */
export function outOfHundred(points: string, most: (typeof FULL_MARKS)[number]): string {
  const decimals = decimalsOf(points)
  const whole = BigInt(points.replace('.', '')) * BigInt(100 / most)
  const digits = whole.toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/**
 * Whether all subjects got the same: told to a person, never acted on. Of two subjects that is too common to say.
 * What is chosen or left out is not looked at.
 */
export function isStraight(indicators: readonly PaperIndicator[], marks: readonly Given[]): boolean {
  const graded = marks.filter(([, id]) => indicators.some(row => row.id === id && row.ask.kind !== 'choose'))
  const subjects = new Set(graded.map(([subject]) => subject))
  if (subjects.size < 3) return false
  return indicators.every(
    row => new Set(graded.filter(([, id]) => id === row.id).map(([, , given]) => given)).size <= 1,
  )
}
