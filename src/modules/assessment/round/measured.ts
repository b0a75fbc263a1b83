import type { FactName, Mark } from '../../../rules/score/index.ts'

/** What the books gave for one who takes part, frozen when it was measured. */
export interface MeasuredSubject {
  counts: Partial<Record<FactName, number>>
  marks: Mark[]
  excluded: { indicator: string; ground: string; number: number }[]
  /** mean cases a month of the period, two places; null where there is none */
  volume: string | null
}

export interface Measured {
  /** the last day that was counted */
  upTo: string
  /** facts that the books were asked for; the others are handed in */
  facts: FactName[]
  subjects: Record<string, MeasuredSubject>
  digest: string
}
