import { z } from 'zod'
import { type ActContext, act, forbidden, Refusal } from '../../../platform/acts/index.ts'
import { ballotDigest, commitmentOf } from '../../../rules/ballot/index.ts'
import { handMarks } from '../hand-marks.ts'
import { type KeptBallot, resultOf } from '../result.ts'
import { type Jury, MAKERS, onJury } from '../subject.ts'
import { forgetHolders } from '../survey/forget.ts'
import { importsOf, votesOf } from '../survey/imports.ts'
import { openBallot } from '../urn.ts'

const AT_ONCE = 500

/** The first of two who close a vote: no ballot is taken from now on, and nothing is counted yet. */
export const askClose = act({
  name: 'jury.askClose',
  on: onJury,
  from: ['open'],
  to: 'closing',
  primaryIn: ['open'],
  by: MAKERS,
  clause: 'N5 N6',
  input: z.object({}),
  run: (ctx, jury) => {
    ctx.announce('jury', { id: jury.id })
    return { patch: { asked_by: ctx.actor.id, stand: null } }
  },
})

/** Too few have handed in, or it was closed too soon: voting goes on. */
export const goOn = act({
  name: 'jury.goOn',
  on: onJury,
  from: ['closing'],
  to: 'open',
  by: MAKERS,
  clause: 'N5 N6',
  input: z.object({ reason: z.string().trim().min(2).max(300) }),
  run: (ctx, jury, input) => {
    ctx.announce('jury', { id: jury.id })
    return { patch: { asked_by: null, until: null }, data: { reason: input.reason } }
  },
})

/** What was begun wrongly is dropped: its ballots are destroyed unopened. */
export const voidJury = act({
  name: 'jury.void',
  on: onJury,
  from: ['draft', 'open', 'closing'],
  to: 'void',
  by: MAKERS,
  clause: 'N5 N6',
  input: z.object({ reason: z.string().trim().min(5).max(300) }),
  run: (ctx, jury, input) => {
    emptyUrn(ctx, jury)
    forgetHolders(ctx, { jury: jury.id })
    ctx.announce('jury', { id: jury.id })
    return { patch: { private_key: null, closed_by: ctx.actor.id, closed_at: ctx.now }, data: { reason: input.reason } }
  },
})

const emptyUrn = (ctx: ActContext, jury: Jury) =>
  ctx.write(ctx.db.deleteFrom('ballot_box').where('city_id', '=', ctx.city.id).where('jury_id', '=', jury.id))

/**
 * The second of two opens the urn and counts. All ballots are written at once in the order of their fingerprints, so that
 * nothing tells in which order they came; what they were is sealed in the ledger, and the key is gone.
 */
export const closeJury = act({
  name: 'jury.close',
  on: onJury,
  from: ['closing'],
  to: 'closed',
  primaryIn: ['closing'],
  by: MAKERS,
  clause: 'N5 N6',
  input: z.object({}),
  reads: (db, cityId, id) => ({
    seats: db
      .selectFrom('jury_seat')
      .select(['id', 'state', 'lost_why'])
      .where('city_id', '=', cityId)
      .where('jury_id', '=', id),
    issued: db
      .selectFrom('jury_issue')
      .select('seat_id')
      .distinct()
      .where('city_id', '=', cityId)
      .where('jury_id', '=', id),
    box: db
      .selectFrom('ballot_box')
      .select(['slot', 'seat_id', 'sealed'])
      .where('city_id', '=', cityId)
      .where('jury_id', '=', id),
    imports: importsOf(db, cityId, id),
  }),
  run: async (ctx, jury, _input, { seats, issued, box, imports }) => {
    if (jury.asked_by === ctx.actor.id) throw forbidden()
    const lost = new Map(seats.filter(row => row.state === 'lost').map(row => [row.id, row.lost_why ?? '']))
    const standing = seats.filter(row => row.state === 'given').map(row => row.id)
    const handedIn = new Set(issued.map(row => row.seat_id))
    const voted = standing.filter(id => handedIn.has(id)).length
    if (jury.kind !== 'survey' && voted < Math.ceil(standing.length * jury.paper.quorum))
      throw new Refusal('quorum_missed', {
        status: 409,
        vars: { voted, seats: standing.length, needed: Math.ceil(standing.length * jury.paper.quorum) },
      })
    const ballots = box.map((row): KeptBallot => {
      const { token, salt, marks } = openBallot(ctx.city, jury.id, row.sealed)
      const digest = ballotDigest({ jury: jury.id, slot: row.slot, token, salt, marks })
      const struck = row.seat_id === null ? null : (lost.get(row.seat_id) ?? null)
      return { digest, slot: row.slot, seat_id: row.seat_id, token, salt, marks: marks.map(m => [...m]), struck }
    })
    ballots.sort((a, b) => (a.digest < b.digest ? -1 : 1))
    for (let at = 0; at < ballots.length; at += AT_ONCE)
      ctx.insert(
        'ballot',
        ballots.slice(at, at + AT_ONCE).map(({ marks, ...row }) => ({
          city_id: ctx.city.id,
          jury_id: jury.id,
          ...row,
          marks: JSON.stringify(marks),
        })),
      )
    emptyUrn(ctx, jury)
    const commitment = commitmentOf(
      jury.id,
      ballots.map(row => row.digest),
    )
    const result = resultOf(jury.paper, jury.slots ?? [], ballots, { seats: standing.length, voted }, votesOf(imports))
    await handMarks(ctx, jury, result)
    const { spoiled, struck } = result.tally
    ctx.announce('jury', { id: jury.id })
    return {
      patch: {
        result: JSON.stringify(result),
        commitment,
        private_key: null,
        stand: null,
        closed_by: ctx.actor.id,
        closed_at: ctx.now,
      },
      data: { commitment, ballots: ballots.length, spoiled, struck, seats: standing.length, voted },
    }
  },
})
