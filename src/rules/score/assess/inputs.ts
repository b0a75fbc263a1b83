import type { FactName, GROUP_KINDS, SchemePeriod, Who } from './vocabulary.ts'

/** Equal ballots are one mark with so many votes. Either one of the indicator's answers or a value from 0 to 100. */
export interface Mark {
  indicator: string
  who: Who
  answer?: string
  value?: number | string
  votes: number
  /** votes of an assessor who lost the seat (SPEC N7): shown, not counted */
  struck?: { ground: string }
}

/** A plus or minus item that happened. */
export interface ItemInput {
  item: string
  times: number
  /** number of the document or id of the entry that proves it */
  evidence: string
  excused?: { hearing: string; by: string }
}

export interface VetoInput {
  veto: string
  evidence: string
}

/** Facts that were left out before counting. `by` is the unit of whoever approved it; null where a rule did. */
export interface ExcludedInput {
  indicator: string
  ground: string
  number: number
  by: string | null
}

export interface SubjectInputs {
  id: string
  /** the unit it belongs to, if it is none itself: nobody there decides what is left out */
  unit?: string
  kind?: (typeof GROUP_KINDS)[number]
  /** where the pack or a frozen period fixed the group; otherwise kind and volume decide */
  group?: string
  /** mean cases a month */
  volume?: number | string
  /** assessed again because of the period before */
  carried?: boolean
  /** net of what was left out; a fact that is not named is 0 */
  counts?: Partial<Record<FactName, number>>
  marks?: readonly Mark[]
  items?: readonly ItemInput[]
  vetoes?: readonly VetoInput[]
  excluded?: readonly ExcludedInput[]
}

/** Who met which rule in an earlier period: `met` of its result. */
export interface PastPeriod {
  period: string
  met: Readonly<Record<string, readonly string[]>>
}

/** All that a result is computed from. Plain JSON; the order of subjects, marks and items does not matter. */
export interface AssessmentInputs {
  format: 'bihuan-assessment-inputs/1'
  kind: SchemePeriod
  period: string
  subjects: readonly SubjectInputs[]
  /** the periods before on end, oldest first; a period without a result stands with an empty `met` */
  history?: readonly PastPeriod[]
}

function mergeSubject(a: SubjectInputs, b: SubjectInputs): SubjectInputs {
  const counts: Partial<Record<FactName, number>> = { ...a.counts }
  for (const [fact, number] of Object.entries(b.counts ?? {}) as [FactName, number][])
    counts[fact] = (counts[fact] ?? 0) + number
  return {
    ...a,
    ...b,
    counts,
    marks: [...(a.marks ?? []), ...(b.marks ?? [])],
    items: [...(a.items ?? []), ...(b.items ?? [])],
    vetoes: [...(a.vetoes ?? []), ...(b.vetoes ?? [])],
    excluded: [...(a.excluded ?? []), ...(b.excluded ?? [])],
  }
}

/** Both halves together: counts add up, ballots and items are joined. Period, volume and history are those of `b`. */
export function mergeInputs(a: AssessmentInputs, b: AssessmentInputs): AssessmentInputs {
  const subjects = new Map(a.subjects.map(subject => [subject.id, subject]))
  for (const subject of b.subjects) {
    const before = subjects.get(subject.id)
    subjects.set(subject.id, before ? mergeSubject(before, subject) : subject)
  }
  return { ...a, ...b, subjects: [...subjects.values()] }
}
