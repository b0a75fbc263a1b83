import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { onModel } from '../subject.ts'

/** Puts a model to use, a new one or, going back, an earlier one (CHECKLIST K106). The one before stays at hand. */
export const useModel = act({
  name: 'model.use',
  on: onModel,
  from: ['waiting', 'retired'],
  to: 'in_use',
  by: ['supervisor'],
  clause: 'K106 K150',
  primaryIn: ['waiting'],
  input: z.object({ reason: z.string().trim().max(500).optional().describe('why, for the next who looks') }),
  run: (ctx, model, input) => {
    ctx.write(
      ctx.db
        .updateTable('text_model')
        .set(({ ref }) => ({ state: 'retired', revision: ref('revision') }))
        .where('city_id', '=', ctx.city.id)
        .where('scheme', '=', model.scheme)
        .where('state', '=', 'in_use'),
    )
    ctx.announce('model', { scheme: model.scheme, version: model.version })
    return {
      patch: { decided_by: ctx.actor.id, decided_at: ctx.now },
      data: { scheme: model.scheme, version: model.version, digest: model.digest, ...input },
    }
  },
})
