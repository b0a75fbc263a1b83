import { z } from 'zod'
import { act, forbidden, notFound } from '../../../platform/acts/index.ts'
import { colleaguesOf, DRAFT_ROLES, draftKinds, onDraft } from '../draft.ts'

/** Takes a colleague's draft over at the change of shift: from then on it is the taker's (CHECKLIST K35). */
export const takeDraft = act({
  name: 'draft.take',
  on: onDraft,
  by: DRAFT_ROLES,
  clause: 'K35',
  hidden: true,
  silent: true,
  input: z.object({}),
  run: (ctx, draft) => {
    const { city, actor } = ctx
    if (actor.kind !== 'staff' || !draftKinds(actor).some(kind => kind === draft.kind)) throw forbidden()
    if (!colleaguesOf(city, actor).has(draft.person_id)) throw notFound()
    ctx.write(
      ctx.db
        .updateTable('draft')
        .set({ person_id: actor.id, updated_at: ctx.now })
        .where('city_id', '=', city.id)
        .where('id', '=', draft.id),
    )
    return {}
  },
})
