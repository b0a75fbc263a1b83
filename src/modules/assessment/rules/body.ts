import {
  type Counts,
  type RankingRow,
  type RankingScheme,
  type Recommendation,
  rank,
  type UnitKind,
} from '../../../rules/score/index.ts'
import type { Method } from './method.ts'
import type { Kind } from './period.ts'

type Named = { zh: string; en: string }

/** All that a ranking is computed from: what the digest of a publication covers, and enough to compute it again. */
export interface RankingInputs {
  format: 'bihuan-ranking/1'
  city: string
  kind: Kind
  period: string
  from: string
  to: string
  pack: string
  calendar: string
  scheme: RankingScheme
  schemeVersion: string
  units: { unit: string; name: Named; kind: UnitKind; group: string; counts: Counts }[]
}

/** A ranking of one period with what a page says about it; a publication freezes this whole. */
export interface RankingBody {
  inputs: RankingInputs
  rows: RankingRow[]
  previous: { unit: string; place: number | null; score: number }[]
  ladder: Recommendation[]
  steps: Method['steps']
  exclusions: Method['exclusions']
}

/** The same inputs give the same rows, byte for byte. */
export const rowsOf = (inputs: RankingInputs): RankingRow[] => rank(inputs.units, inputs.scheme, inputs.kind)
