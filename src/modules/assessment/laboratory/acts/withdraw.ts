import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { onDraft } from '../draft.ts'
import { approvedLocked, hasBegun, mustFollow } from '../in-force.ts'

const facts = (draft: { scheme: string; digest: string | null; effective_from: string | null }) => ({
  ...{ scheme: draft.scheme, digest: draft.digest, effectiveFrom: draft.effective_from },
})

/** An approved draft is to be taken back before its day: one person asks, another decides. Until then it stands. */
act({
  name: 'schemeDraft.withdraw',
  on: onDraft,
  from: ['approved'],
  to: 'withdrawing',
  by: ['assessor', 'supervisor', 'leader'],
  clause: 'K145',
  key: 'W',
  input: z.object({ words: z.string().trim().min(10).max(1000).describe('why it is not to come into force') }),
  shut: (draft, _actor, city, now) => (hasBegun(city, draft, now) ? 'scheme_draft_in_force' : null),
  run: (ctx, draft, { words }) => ({
    patch: { withdraw_words: words, withdraw_by: ctx.actor.id, withdraw_at: ctx.now },
    data: facts(draft),
  }),
})

/** The second person agrees: the day comes, and the scheme stays as it was. */
act({
  name: 'schemeDraft.confirmWithdrawal',
  on: onDraft,
  from: ['withdrawing'],
  to: 'withdrawn',
  by: ['leader', 'supervisor', 'assessor'],
  clause: 'K145',
  key: 'O',
  primaryIn: ['withdrawing'],
  input: z.object({}),
  shut: (draft, actor, city, now) =>
    hasBegun(city, draft, now) ? 'scheme_draft_in_force' : draft.withdraw_by === actor.id ? 'round_by_another' : null,
  run: async (ctx, draft) => {
    const left = (await approvedLocked(ctx)).filter(row => row.draft !== draft.id)
    // A later draft may have been written from this one.
    mustFollow(ctx.city, draft.scheme, left)
    ctx.write(
      ctx.db
        .updateTable('scheme_version')
        .set({ withdrawn_at: ctx.now })
        .where('city_id', '=', ctx.city.id)
        .where('draft_id', '=', draft.id),
    )
    ctx.announce('schemes', { scheme: draft.scheme })
    return {
      patch: { withdrawn_by: ctx.actor.id, withdrawn_at: ctx.now },
      data: { ...facts(draft), proposedBy: draft.withdraw_by },
    }
  },
})

/** It is to come into force all the same; also whoever asked may think again. */
act({
  name: 'schemeDraft.keep',
  on: onDraft,
  from: ['withdrawing'],
  to: 'approved',
  by: ['leader', 'supervisor', 'assessor'],
  clause: 'K145',
  key: 'N',
  input: z.object({}),
  run: (_ctx, draft) => ({
    patch: { withdraw_words: null, withdraw_by: null, withdraw_at: null },
    data: facts(draft),
  }),
})
