import { type CountedVotes, isStraight, type OpenBallot, type Tally, tally } from '../../rules/ballot/index.ts'
import type { KeyedSlot, Paper } from './paper.ts'

/** What came of a jury, kept with it. */
export interface JuryResult {
  /** seats that count, seats that handed in */
  seats: number
  voted: number
  /** ballots that gave all subjects the same: a note for people */
  straight: number
  /** votes that a third party counted */
  imported: number
  tally: Tally
}

export interface KeptBallot {
  digest: string
  slot: string
  seat_id: string | null
  token: string
  salt: string
  marks: [string, string, string][]
  struck: string | null
}

const asOpen = ({ slot, marks, struck }: KeptBallot): OpenBallot => ({
  slot,
  marks,
  ...(struck === null ? {} : { struck: { ground: struck } }),
})

/** From the opened ballots alone, so that anybody who has them gets it again. */
export function resultOf(
  paper: Paper,
  slots: readonly KeyedSlot[],
  ballots: readonly KeptBallot[],
  seats: { seats: number; voted: number },
  imported: readonly CountedVotes[],
): JuryResult {
  return {
    ...seats,
    imported: imported.reduce((sum, row) => sum + row.votes, 0),
    straight: ballots.filter(({ marks }) => isStraight(paper.indicators, marks)).length,
    tally: tally(
      paper.indicators,
      slots,
      paper.subjects.map(row => row.id),
      ballots.map(asOpen),
      imported,
    ),
  }
}
