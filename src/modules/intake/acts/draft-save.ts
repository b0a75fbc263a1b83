import { z } from 'zod'
import { act, forbidden, notFound, Refusal } from '../../../platform/acts/index.ts'
import { provisionalTitle } from '../create-appeal.ts'
import { DRAFT_ROLES, draftContext, draftKinds } from '../draft.ts'

const LONGEST = 60_000

/** Keeps a half-written form, so that a crash, a call or the end of a shift loses nothing (CHECKLIST K35). */
export const saveDraft = act({
  name: 'draft.save',
  path: '/api/drafts',
  by: DRAFT_ROLES,
  clause: 'K35',
  hidden: true,
  silent: true,
  input: z.object({
    id: z.uuid().optional().describe('of the draft to be replaced'),
    kind: z.enum(['register', 'reply']),
    subjectId: z.uuid().optional(),
    body: z
      .record(z.string(), z.unknown())
      .refine(body => JSON.stringify(body).length <= LONGEST)
      .describe('the form as it is'),
  }),
  run: async (ctx, _none, input) => {
    const { city, actor } = ctx
    if (actor.kind !== 'staff' || !draftKinds(actor).includes(input.kind)) throw forbidden()
    const content = {
      kind: input.kind,
      subject_id: input.subjectId ?? null,
      title: city.vault.seal(titleOf(input.body), draftContext(city.id, 'title')),
      body: city.vault.seal(JSON.stringify(input.body), draftContext(city.id, 'body')),
      updated_at: ctx.now,
    }
    if (!input.id) {
      const id = ctx.id()
      ctx.write(ctx.db.insertInto('draft').values({ city_id: city.id, id, person_id: actor.id, ...content }))
      return { created: { kind: 'draft', id, version: 1 } }
    }
    const known = await ctx.db
      .selectFrom('draft')
      .select('person_id')
      .where('city_id', '=', city.id)
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst()
    if (!known) throw notFound()
    if (known.person_id !== actor.id) throw new Refusal('draft_taken', { status: 409 })
    ctx.write(ctx.db.updateTable('draft').set(content).where('city_id', '=', city.id).where('id', '=', input.id))
    return { created: { kind: 'draft', id: input.id, version: 1 } }
  },
})

function titleOf(body: Record<string, unknown>): string {
  const word = (key: string): string => (typeof body[key] === 'string' ? (body[key] as string).trim() : '')
  return word('title') || provisionalTitle(word('text') || word('publicText'))
}
