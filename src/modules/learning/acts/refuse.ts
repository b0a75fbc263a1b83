import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { onModel } from '../subject.ts'

/** A new model is not good enough: it is never used, and its figures stay to compare with (CHECKLIST K106). */
export const refuseModel = act({
  name: 'model.refuse',
  on: onModel,
  from: ['waiting'],
  to: 'refused',
  by: ['supervisor'],
  clause: 'K106',
  input: z.object({ reason: z.string().trim().max(500).optional() }),
  run: (ctx, model, input) => ({
    patch: { decided_by: ctx.actor.id, decided_at: ctx.now },
    data: { scheme: model.scheme, version: model.version, digest: model.digest, ...input },
  }),
})
