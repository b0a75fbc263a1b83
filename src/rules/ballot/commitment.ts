import { createHash } from 'node:crypto'
import { compare } from '../score/index.ts'
import type { Given } from './paper.ts'

export interface SealedBallot {
  jury: string
  slot: string
  token: string
  /** random, forgotten by whoever voted: without it nobody finds the marks from the digest by trying */
  salt: string
  marks: readonly Given[]
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The fingerprint of one ballot, 64 hex digits; what whoever voted keeps. */
export function ballotDigest({ jury, slot, token, salt, marks }: SealedBallot): string {
  const sorted = [...marks].sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]) || compare(a[2], b[2]))
  return sha256(JSON.stringify(['bihuan-ballot/1', jury, slot, token, salt, sorted]))
}

/** Stands for the whole set of ballots, in no order: any change, loss or addition changes it. `sha256:<hex>` */
export const commitmentOf = (jury: string, digests: readonly string[]): string =>
  `sha256:${sha256(JSON.stringify(['bihuan-ballots/1', jury, [...digests].sort(compare)]))}`
