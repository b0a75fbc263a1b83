import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { onRound } from '../subject.ts'

/**
 * 更正: a published round is taken up again, with the reason (SPEC D9). What was published stands until a second person has
 * decided and the correction is published beside it.
 */
act({
  name: 'round.correct',
  on: onRound,
  from: ['closed'],
  to: 'open',
  by: ['assessor', 'supervisor'],
  clause: 'R12 D9 N6',
  key: 'C',
  input: z.object({ reason: z.string().trim().min(10).max(1000).describe('published with the correction') }),
  run: async (ctx, round, { reason }) => {
    const published = await ctx.db
      .selectFrom('round_publication')
      .select('number')
      .where('city_id', '=', ctx.city.id)
      .where('round_id', '=', round.id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!published) throw new Refusal('round_not_published', { status: 409 })
    ctx.announce('round', { id: round.id })
    return {
      patch: {
        ...{ correcting: reason, correcting_by: ctx.actor.id, correcting_at: ctx.now },
        ...{ inputs: null, result: null, digest: null, proposed_by: null, proposed_at: null },
        ...{ decided_by: null, decided_at: null, decided_words: null },
      },
      data: { number: published.number, digest: round.digest },
    }
  },
})
