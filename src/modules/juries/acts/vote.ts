import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import { ballotDigest, faultsOf, type Given } from '../../../rules/ballot/index.ts'
import { isBlinded, isSigned, openKey, signBlinded, signedWords } from '../keys.ts'
import { type KeyedSlot, OPEN_SLOT, slotsFor } from '../paper.ts'
import { type Jury, juryOfSeat, notVoting, onSeat, onUrn, type Seat } from '../subject.ts'
import { forgetHolders } from '../survey/forget.ts'
import { openBallot, sealBallot, tokenIndex } from '../urn.ts'

const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const Salt = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
const Marks = z.array(z.tuple([z.string().max(60), z.string().max(60), z.string().max(60)])).max(5000)
const Ballot = z.object({ slot: z.string().max(130), token: Token, salt: Salt, marks: Marks })

async function voting(ctx: ActContext, seat: Seat): Promise<Jury> {
  if (seat.state !== 'given') throw new Refusal('seat_gone', { status: 409 })
  const jury = await juryOfSeat(ctx.db, ctx.city.id, seat.jury_id).executeTakeFirstOrThrow()
  mustVote(jury, ctx.now)
  return jury
}

function mustVote(jury: Jury, now: Date): void {
  const why = notVoting(jury, now)
  if (why) throw new Refusal(why, { status: 409 })
}

function slotFor(jury: Jury, seat: Seat, id: string, path: string): KeyedSlot {
  const slot = slotsFor(jury.slots ?? [], seat).find(row => row.id === id)
  if (!slot) throw new Refusal('bad_input', { fields: [{ path, code: 'not_your_ballot' }] })
  if (jury.kind === 'session' && !slot.subjects.every(row => jury.stood.includes(row)))
    throw new Refusal('not_stood', { status: 409 })
  return slot
}

function mustBeValid(jury: Jury, slot: KeyedSlot, marks: readonly Given[]): void {
  const [fault] = faultsOf(jury.paper.indicators, slot, marks)
  if (fault) throw new Refusal('bad_input', { fields: [{ path: fault.at, code: fault.code }] })
}

const issued = (ctx: ActContext, seat: Seat, slots: readonly string[]) =>
  ctx.db
    .selectFrom('jury_issue')
    .select(['slot', 'blinded'])
    .where('city_id', '=', ctx.city.id)
    .where('jury_id', '=', seat.jury_id)
    .where('seat_id', '=', seat.id)
    .where('slot', 'in', slots)
    .execute()

/**
 * A seat of a secret jury hands in: its blinded tokens are signed, and from now on it has voted. The ballots themselves
 * follow without the seat (`jury.cast`). Asked again with the same tokens it gets the same signatures: a line may break.
 */
export const handIn = act({
  name: 'seat.handIn',
  on: onSeat,
  by: ['owner'],
  clause: 'N5 N6',
  hidden: true,
  secret: true,
  input: z.object({
    papers: z
      .array(z.object({ slot: z.string().max(130), blinded: z.string().regex(/^[A-Za-z0-9_-]{342}$/) }))
      .min(1)
      .max(400),
  }),
  run: async (ctx, seat, input) => {
    const jury = await voting(ctx, seat)
    if (!jury.secret || !jury.modulus || !jury.private_key) throw new Refusal('ballot_named', { status: 409 })
    const secret = openKey(ctx.city, jury.private_key)
    const before = new Map(
      (
        await issued(
          ctx,
          seat,
          input.papers.map(row => row.slot),
        )
      ).map(row => [row.slot, row.blinded]),
    )
    const signatures = input.papers.map(({ slot: id, blinded }, n) => {
      const slot = slotFor(jury, seat, id, `papers.${n}.slot`)
      const bytes = Buffer.from(blinded, 'base64url')
      const known = before.get(id)
      if (known && !known.equals(bytes)) throw new Refusal('seat_voted', { status: 409 })
      if (!isBlinded(jury.modulus ?? '', bytes))
        throw new Refusal('bad_input', { fields: [{ path: `papers.${n}.blinded`, code: 'bad_token' }] })
      if (before.has(id) === false) {
        before.set(id, bytes)
        ctx.insert('jury_issue', { city_id: ctx.city.id, jury_id: jury.id, seat_id: seat.id, slot: id, blinded: bytes })
      }
      return { slot: id, signature: signBlinded(secret, slot.exponent, bytes).toString('base64url') }
    })
    forgetHolders(ctx, { seat: seat.id })
    ctx.announce('jury', { id: jury.id })
    return { data: { jury: jury.id, papers: signatures.length }, answer: { signatures } }
  },
})

/** A seat whose ballot is not secret hands in at once, for good: peers and experts put their number to it. */
export const vote = act({
  name: 'seat.vote',
  on: onSeat,
  by: ['owner'],
  clause: 'N6 H7',
  hidden: true,
  input: z.object({ ballots: z.array(Ballot).min(1).max(400) }),
  run: async (ctx, seat, input) => {
    const jury = await voting(ctx, seat)
    if (jury.secret) throw new Refusal('ballot_secret', { status: 409 })
    if (
      (
        await issued(
          ctx,
          seat,
          input.ballots.map(row => row.slot),
        )
      ).length > 0
    )
      throw new Refusal('seat_voted', { status: 409 })
    chooseOnce(jury, input.ballots)
    const digests = input.ballots.map((ballot, n) => {
      const slot = slotFor(jury, seat, ballot.slot, `ballots.${n}.slot`)
      mustBeValid(jury, slot, ballot.marks)
      ctx.insert('jury_issue', {
        city_id: ctx.city.id,
        jury_id: jury.id,
        seat_id: seat.id,
        slot: slot.id,
        blinded: null,
      })
      putIn(ctx, jury, seat.id, ballot)
      return ballotDigest({ jury: jury.id, ...ballot })
    })
    forgetHolders(ctx, { seat: seat.id })
    ctx.announce('jury', { id: jury.id })
    return { data: { jury: jury.id, papers: digests.length }, answer: { digests } }
  },
})

/** The fingerprint of the ballot that lies in the urn under this token. */
async function inUrn(ctx: ActContext, jury: Jury, slot: string, index: Buffer): Promise<string> {
  const { sealed } = await ctx.db
    .selectFrom('ballot_box')
    .select('sealed')
    .where('city_id', '=', ctx.city.id)
    .where('jury_id', '=', jury.id)
    .where('token_index', '=', index)
    .executeTakeFirstOrThrow()
  return ballotDigest({ jury: jury.id, slot, ...openBallot(ctx.city, jury.id, sealed) })
}

/** Parts of one seat's ballot choose no more than N together. */
function chooseOnce(jury: Jury, ballots: readonly { marks: readonly Given[] }[]): void {
  for (const { id, ask } of jury.paper.indicators)
    if (ask.kind === 'choose') {
      const chosen = ballots.flatMap(row => row.marks).filter(([, indicator]) => indicator === id).length
      if (chosen > ask.number) throw new Refusal('bad_input', { fields: [{ path: id, code: 'too_many' }] })
    }
}

function putIn(ctx: ActContext, jury: Jury, seat: string | null, ballot: z.output<typeof Ballot>): void {
  const { slot, token, salt, marks } = ballot
  ctx.insert('ballot_box', {
    city_id: ctx.city.id,
    jury_id: jury.id,
    token_index: tokenIndex(ctx.city, jury.id, `${slot}/${token}`),
    slot,
    seat_id: seat,
    sealed: sealBallot(ctx.city, jury.id, { token, salt, marks }),
  })
}

/**
 * A secret ballot goes into the urn, with nothing that says whose it is: its token was signed unseen. It leaves no entry
 * in the ledger, or the entries would tell the order; what all ballots were is sealed there when the urn is opened.
 * The same ballot again changes nothing.
 */
export const cast = act({
  name: 'jury.cast',
  on: onUrn,
  by: ['anyone'],
  clause: 'N3 N5 N6 F11',
  silent: true,
  hidden: true,
  input: Ballot.extend({ signature: z.string().max(400).optional().describe('left out for an open questionnaire') }),
  run: async (ctx, jury, input) => {
    mustVote(jury, ctx.now)
    const slot = jury.slots?.find(row => row.id === input.slot)
    if (!jury.secret || !slot) throw new Refusal('bad_input', { fields: [{ path: 'slot', code: 'not_your_ballot' }] })
    const words = signedWords(jury.id, slot.id, input.token)
    const signature = Buffer.from(input.signature ?? '', 'base64url')
    if (slot.id !== OPEN_SLOT && !isSigned(jury.modulus ?? '', slot.exponent, words, signature))
      throw new Refusal('ballot_unsigned', { status: 409 })
    mustBeValid(jury, slot, input.marks)
    const { token, salt, marks } = input
    const digest = ballotDigest({ jury: jury.id, slot: slot.id, token, salt, marks })
    const index = tokenIndex(ctx.city, jury.id, `${slot.id}/${token}`)
    const put = await ctx.db
      .insertInto('ballot_box')
      .values({
        city_id: ctx.city.id,
        jury_id: jury.id,
        token_index: index,
        slot: slot.id,
        seat_id: null,
        sealed: sealBallot(ctx.city, jury.id, { token, salt, marks }),
      })
      .onConflict(oc => oc.doNothing())
      .returning('slot')
      .execute()
    if (put.length === 0 && (await inUrn(ctx, jury, slot.id, index)) !== digest)
      throw new Refusal('ballot_cast', { status: 409 })
    ctx.announce('jury', { id: jury.id })
    return { answer: { digest } }
  },
})
