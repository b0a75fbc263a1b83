import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { stopClock } from '../../casework/index.ts'
import { onDataRequest } from '../data-request/subject.ts'
import { sealGround } from '../data-request/words.ts'

/** Says no, with a ground that the person reads (个人信息保护法 art. 50: a refusal is explained). */
export const refuseData = act({
  name: 'dataRequest.refuse',
  on: onDataRequest,
  from: ['open'],
  to: 'refused',
  by: ['security_admin'],
  clause: 'PIPL 50 K28',
  input: z.object({ ground: z.string().trim().min(10).max(500).describe('the person reads it') }),
  run: (ctx, request, input) => {
    ctx.announce('data-request', { id: request.id })
    return {
      patch: { decided_at: ctx.now, decided_by: ctx.actor.id, ground: sealGround(ctx.city, input.ground) },
      data: { kind: request.kind, onTime: stopClock(ctx, { id: request.clock_id, due_at: request.due_at }) },
    }
  },
})
