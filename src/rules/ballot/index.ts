export { ballotDigest, commitmentOf, type SealedBallot } from './commitment.ts'
export { drawLot } from './lot.ts'
export {
  type Ask,
  CHOSEN,
  type Fault,
  FULL_MARKS,
  faultsOf,
  type Given,
  isStraight,
  outOfHundred,
  type PaperIndicator,
  type Slot,
} from './paper.ts'
export { drawSample, type SampleCell, sampleDigest } from './sample.ts'
export {
  type CountedVotes,
  type IndicatorTally,
  type OpenBallot,
  type SubjectTally,
  type Tally,
  tally,
} from './tally.ts'
