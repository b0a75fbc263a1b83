import {
  type Counts,
  type LocalText,
  type RankingRow,
  type RankingScheme,
  rank,
  type UnitKind,
} from '../score/index.ts'

export interface RankedUnit {
  unit: string
  name: LocalText
  kind: UnitKind
  group: string
  counts: Counts
  /** its few ratings are left out of counts and facts, so that nobody who rated is found (docs/adr/0025) */
  withheld?: true
}

/** All that a ranking is computed from: what the digest of a publication covers, and enough to compute it again. */
export interface RankingInputs {
  format: 'bihuan-ranking/1'
  city: string
  kind: 'day' | 'month'
  period: string
  from: string
  to: string
  pack: string
  calendar: string
  scheme: RankingScheme
  schemeVersion: string
  /** of the text that was approved, where the scheme came into force by an approved draft and not with the pack */
  schemeDigest?: string
  units: RankedUnit[]
}

/** The same inputs give the same rows, byte for byte. */
export const rowsOf = (inputs: RankingInputs): RankingRow[] => rank(inputs.units, inputs.scheme, inputs.kind)
