import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { heldBy } from '../rules/hold.ts'
import { onCallback } from '../subject.ts'

/** "I am ringing now": nobody else rings the same person meanwhile. */
export const claimCallback = act({
  name: 'callback.claim',
  on: onCallback,
  from: ['pending'],
  by: ['caller_back'],
  clause: 'K53',
  hidden: true,
  input: z.object({}),
  run: (ctx, callback) => {
    if (ctx.actor.kind !== 'staff') throw new Refusal('forbidden', { status: 403 })
    const holder = heldBy(callback, ctx.now)
    if (holder !== null && holder !== ctx.actor.id) throw new Refusal('callback_claimed', { status: 409 })
    ctx.announce('callback', { id: callback.id, caseId: callback.case_id })
    return {
      patch: { claimed_by: ctx.actor.id, claimed_at: ctx.now },
      data: { case: callback.case_id, appeal: callback.appeal_id, round: callback.round },
    }
  },
})
