import type { BallotPaper } from '../../app/jury-api.ts'
import { castBallot, handIn, voteNamed } from '../../app/jury-api.ts'
import { ballotDigest, blind, randomText, signedWords, unblind } from './blind.ts'
import type { Kept, Pending } from './store.ts'

export type Given = [subject: string, indicator: string, given: string]

/** The parts that can be handed in now: not yet done, and in a session only whom has stood. */
export const openParts = (paper: BallotPaper, kept: Kept): BallotPaper['slots'] =>
  paper.slots.filter(
    slot =>
      !kept.cast.includes(slot.id) &&
      (!slot.handedIn || kept.pending.some(row => row.slot === slot.id)) &&
      (paper.kind !== 'session' || slot.subjects.every(id => paper.stood.includes(id))),
  )

export const marksOf = (paper: BallotPaper, kept: Kept, subjects: readonly string[]): Given[] =>
  subjects.flatMap(subject =>
    paper.indicators.flatMap(({ id }): Given[] => {
      const given = kept.marks[`${subject}/${id}`]
      return given ? [[subject, id, given]] : []
    }),
  )

type Save = (kept: Kept) => Kept

/** What was on the ballots is forgotten: their fingerprints are enough to find them. */
const castOff = (kept: Kept, ballot: Pending, digest: string): Kept => ({
  ...kept,
  pending: kept.pending.filter(row => row.slot !== ballot.slot),
  digests: [...kept.digests, digest],
  cast: [...kept.cast, ballot.slot],
  marks: Object.fromEntries(
    Object.entries(kept.marks).filter(([key]) => !ballot.marks.some(([subject]) => key.startsWith(`${subject}/`))),
  ),
})

/**
 * Hands in what can be handed in, step by step, and keeps each step: broken off anywhere, the same call goes on from there.
 * @param token the seat's secret; null for an open questionnaire
 */
export async function sendAll(paper: BallotPaper, token: string | null, start: Kept, save: Save): Promise<Kept> {
  let kept = start
  const parts = openParts(paper, kept)
  if (!paper.secret) return sendNamed(paper, token ?? '', kept, save)
  const fresh = parts.filter(slot => !kept.pending.some(row => row.slot === slot.id))
  const made = await Promise.all(
    fresh.map(async (slot): Promise<Pending> => {
      const ballotToken = randomText(32)
      const words = signedWords(paper.id, slot.id, ballotToken)
      const covered = token
        ? await blind({ modulus: paper.modulus ?? '', exponent: slot.exponent }, words)
        : { blinded: '', undo: '' }
      const marks = marksOf(paper, kept, slot.subjects)
      return { slot: slot.id, token: ballotToken, salt: randomText(16), marks, words, ...covered }
    }),
  )
  kept = save({ ...kept, pending: [...kept.pending, ...made] })
  const unsigned = kept.pending.filter(row => token && !row.signature)
  if (token && paper.seat && unsigned.length > 0) {
    const papers = unsigned.map(({ slot, blinded }) => ({ slot, blinded }))
    const { signatures } = await handIn(token, paper.seat.id, papers)
    const signed = await Promise.all(
      kept.pending.map(async row => {
        const slot = paper.slots.find(one => one.id === row.slot)
        const got = signatures.find(one => one.slot === row.slot)
        if (!slot || !got) return row
        const key = { modulus: paper.modulus ?? '', exponent: slot.exponent }
        return { ...row, signature: await unblind(key, row.words, got.signature, row.undo) }
      }),
    )
    kept = save({ ...kept, pending: signed })
  }
  for (const ballot of [...kept.pending]) {
    const { slot, token: own, salt, marks, signature } = ballot
    await castBallot(paper.id, { slot, token: own, salt, marks, ...(signature ? { signature } : {}) })
    kept = save(castOff(kept, ballot, await ballotDigest(paper.id, ballot)))
  }
  return kept
}

async function sendNamed(paper: BallotPaper, token: string, start: Kept, save: Save): Promise<Kept> {
  const ballots = openParts(paper, start).map(slot => ({
    slot: slot.id,
    token: randomText(32),
    salt: randomText(16),
    marks: marksOf(paper, start, slot.subjects),
  }))
  const { digests } = await voteNamed(token, paper.seat?.id ?? '', ballots)
  const cast = ballots.map(row => row.slot)
  return save({ ...start, digests: [...start.digests, ...digests], cast: [...start.cast, ...cast], marks: {} })
}
