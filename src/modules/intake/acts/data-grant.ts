import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { stopClock } from '../../casework/index.ts'
import { correctContacts } from '../data-request/correct.ts'
import { erasePerson } from '../data-request/erase.ts'
import { lockAppeals } from '../data-request/owned.ts'
import { onDataRequest } from '../data-request/subject.ts'
import { openWords, sealGround } from '../data-request/words.ts'

/** Does what was asked, at once and whole: a copy is opened, a contact corrected, a person taken out (CHECKLIST K28). */
export const grantData = act({
  name: 'dataRequest.grant',
  on: onDataRequest,
  from: ['open'],
  to: 'granted',
  by: ['security_admin'],
  clause: 'PIPL 45 46 47 50 K28',
  primaryIn: ['open'],
  input: z.object({ ground: z.string().trim().max(500).optional().describe('the person reads it') }),
  run: async (ctx, request, input) => {
    const appeals = await lockAppeals(ctx.db, ctx.city.id, request.appeal_ids)
    if (request.kind === 'correction') correctContacts(ctx, appeals, openWords(ctx.city, request.words))
    if (request.kind === 'deletion') await erasePerson(ctx, appeals, request.proof)
    ctx.announce('data-request', { id: request.id })
    return {
      patch: {
        decided_at: ctx.now,
        decided_by: ctx.actor.id,
        ground: input.ground ? sealGround(ctx.city, input.ground) : null,
      },
      data: {
        kind: request.kind,
        appeals: appeals.length,
        onTime: stopClock(ctx, { id: request.clock_id, due_at: request.due_at }),
      },
    }
  },
})
