import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { newestOf, publishedOf } from '../published.ts'
import { NOT_CORRECTING, onRound, type Round } from '../subject.ts'

/** Who may take a result as it is, or send it back. */
export const CLOSERS = ['assessor', 'supervisor', 'leader'] as const

/** Neither who proposed nor who took up the correction. */
const other = (round: Round, actor: { id: string }) =>
  [round.proposed_by, round.correcting_by].includes(actor.id) ? 'round_by_another' : null

/** 审定: the second person takes the result as it is; it is not changed any more. */
act({
  name: 'round.close',
  on: onRound,
  from: ['proposed'],
  to: 'closed',
  by: CLOSERS,
  clause: 'R12 F16 F17 N6',
  key: 'O',
  primaryIn: ['proposed'],
  input: z.object({ words: z.string().trim().max(1000).default('') }),
  shut: other,
  run: async (ctx, round, { words }) => {
    const published = await newestOf(ctx.db, ctx.city.id, round.id)
    // Nothing came out other than it was: what is published stays, and there is nothing to correct.
    const same = published !== undefined && published.digest === publishedOf(ctx.city, round).digest
    ctx.announce('round', { id: round.id })
    return {
      patch: { decided_by: ctx.actor.id, decided_at: ctx.now, decided_words: words, ...(same ? NOT_CORRECTING : {}) },
      data: {
        digest: round.digest,
        proposedBy: round.proposed_by,
        consequences: round.result?.consequences.length ?? 0,
      },
    }
  },
})

/** The second person sends it back: it is open again, with the reason. */
act({
  name: 'round.sendBack',
  on: onRound,
  from: ['proposed'],
  to: 'open',
  by: CLOSERS,
  clause: 'R12 F16 F17 N6',
  key: 'B',
  input: z.object({ words: z.string().trim().min(5).max(1000) }),
  run: (ctx, round, { words }) => {
    ctx.announce('round', { id: round.id })
    return {
      patch: {
        ...{ inputs: null, result: null, digest: null, proposed_by: null, proposed_at: null },
        ...{ decided_by: ctx.actor.id, decided_words: words },
      },
      data: { digest: round.digest },
    }
  },
})

/** A round that was opened by mistake is void; what came in stays, and the period is free again. */
act({
  name: 'round.annul',
  on: onRound,
  from: ['open'],
  to: 'void',
  by: ['assessor'],
  clause: 'R12',
  input: z.object({ words: z.string().trim().min(5).max(1000) }),
  shut: round => (round.correcting === null ? null : 'round_in_correction'),
  run: async (ctx, round, { words }) => {
    const { n } = await ctx.db
      .selectFrom('round_source')
      .select(eb => eb.fn.countAll<number>().as('n'))
      .where('city_id', '=', ctx.city.id)
      .where('round_id', '=', round.id)
      .where('source', 'like', 'jury:%')
      .executeTakeFirstOrThrow()
    // Whoever does not like how people voted could otherwise begin anew.
    if (Number(n) > 0) throw new Refusal('round_has_votes', { status: 409 })
    ctx.announce('round', { id: round.id })
    return { patch: { decided_by: ctx.actor.id, decided_at: ctx.now, decided_words: words }, data: {} }
  },
})
