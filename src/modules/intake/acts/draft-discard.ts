import { z } from 'zod'
import { act, notFound } from '../../../platform/acts/index.ts'
import { DRAFT_ROLES, onDraft } from '../draft.ts'

export const discardDraft = act({
  name: 'draft.discard',
  on: onDraft,
  by: DRAFT_ROLES,
  clause: 'K35',
  hidden: true,
  silent: true,
  input: z.object({}),
  run: (ctx, draft) => {
    if (ctx.actor.kind !== 'staff' || draft.person_id !== ctx.actor.id) throw notFound()
    ctx.write(ctx.db.deleteFrom('draft').where('city_id', '=', ctx.city.id).where('id', '=', draft.id))
    return {}
  },
})
