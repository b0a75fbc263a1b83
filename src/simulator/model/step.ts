import type { Actor, Answer } from '../../platform/acts/index.ts'

/** What somebody does at a virtual moment. `at` in epoch milliseconds. */
export type Step =
  | { do: 'act'; at: number; act: string; by: Actor; id?: string; input: Record<string, unknown>; who?: Appellant }
  /** looks something up that the person at the screen would see */
  | { do: 'find'; at: number; what: 'case'; appealId: string }
  | { do: 'find'; at: number; what: 'callback'; appealId: string; caseId: string }
  /** from here on a life of its own */
  | { do: 'spawn'; at: number; life: Life }

/** What came of a step: the act's answer, or the code of its refusal. */
export type Reply = { ok: true; answer: Answer } | { ok: false; code: string }

/** The course of one matter: says what happens next, hears what came of it. Decides by its own chance alone. */
export type Life = Generator<Step, void, Reply>
export type Part<T> = Generator<Step, T, Reply>

export interface Appellant {
  at: number
  channel: string
  /** typed in by the appellant, or written down by an operator */
  self: boolean
  name: string | null
  phone: string | null
  text: string
  title: string
  consent: boolean
  /** running number of the day, given out before the day begins, so that it does not depend on who is served first */
  running?: number
  /** told what code the appellant got */
  onCode?: (code: string) => void
}

/** What a known story fixes beforehand; everything else is left to chance. */
export interface Script {
  /** share of the limit used for each round's handling */
  shares?: readonly number[]
  moods?: readonly ('good' | 'bad')[]
  keepsRaised?: boolean
  plain?: boolean
  /** the appellants answer on the page, not on the telephone */
  onPage?: boolean
}

export interface Matter {
  key: string
  item: string
  kind: string
  placeUnit: string | null
  placeText: string | null
  appellants: Appellant[]
  script?: Script
}

export const HOUR = 3_600_000
export const MINUTE = 60_000
export const DAY = 86_400_000

export function* act(
  at: number,
  name: string,
  by: Actor,
  id: string | undefined,
  input: Record<string, unknown>,
): Part<Reply> {
  return yield { do: 'act', at, act: name, by, ...(id ? { id } : {}), input }
}
