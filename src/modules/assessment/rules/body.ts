import type { Change, RankingInputs, Signature, Statement } from '../../../rules/publication/index.ts'
import type { RankingRow, Recommendation } from '../../../rules/score/index.ts'
import type { Method } from './method.ts'

export { type RankingInputs, rowsOf } from '../../../rules/publication/index.ts'

/** Who sees a publication: staff alone, everybody in bands without places, everybody by place. From the least open on. */
export const PUBLICITY = ['internal', 'banded', 'byName'] as const
export type Publicity = (typeof PUBLICITY)[number]

/** A ranking of one period with what a page says about it; a publication freezes this whole. */
export interface RankingBody {
  inputs: RankingInputs
  rows: RankingRow[]
  previous: { unit: string; place: number | null; score: number }[]
  ladder: Recommendation[]
  steps: Method['steps']
  exclusions: Method['exclusions']
}

/** What only a publication has; those made by earlier versions of the program lack it. */
export interface PublishedBody extends RankingBody {
  reason?: string
  statement?: Statement
  signature?: Signature
  /** how open it was meant to be when it was published */
  publicity?: Publicity
  /** against the publication it corrects */
  changes?: Change[]
}
