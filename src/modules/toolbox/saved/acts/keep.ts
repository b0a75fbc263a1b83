import { z } from 'zod'
import { act, forbidden, notFound, Refusal, roles } from '../../../../platform/acts/index.ts'
import { caseFilters } from '../../../casework/index.ts'
import { COLUMNS, onSavedView, unitsOfPosts } from '../subject.ts'

const MOST = 30

/**
 * A view of the cases is kept under a name: filter, order, columns (CHECKLIST K47); the same name again
 * replaces it, in its place. Nobody's matter: no ledger entry.
 */
export const saveView = act({
  name: 'savedView.add',
  path: '/api/saved-views',
  by: roles,
  clause: 'K47',
  hidden: true,
  silent: true,
  input: z.object({
    name: z.string().trim().min(1).max(20),
    filter: z.object({
      ...caseFilters,
      late: z.literal('true').optional(),
      atOnce: z.literal('true').optional(),
      sort: z.enum(['due', 'received']).optional(),
    }),
    columns: z.array(z.enum(COLUMNS)).max(COLUMNS.length),
    unit: z.string().nullable().default(null).describe('shared with this unit; null: only mine'),
  }),
  run: async (ctx, _none, { name, filter, columns, unit }) => {
    if (unit !== null && !unitsOfPosts(ctx.actor).includes(unit)) throw forbidden()
    const kept = await ctx.db
      .selectFrom('saved_view')
      .select(['id', 'name', 'at'])
      .where('city_id', '=', ctx.city.id)
      .where('person_id', '=', ctx.actor.id)
      .execute()
    const old = kept.filter(row => row.name === name)
    if (kept.length - old.length >= MOST) throw new Refusal('too_many_views', { status: 409, vars: { most: MOST } })
    const id = ctx.id()
    if (old.length)
      ctx.write(
        ctx.db
          .deleteFrom('saved_view')
          .where('city_id', '=', ctx.city.id)
          .where(
            'id',
            'in',
            old.map(row => row.id),
          ),
      )
    ctx.write(
      ctx.db.insertInto('saved_view').values({
        city_id: ctx.city.id,
        id,
        version: 1,
        person_id: ctx.actor.id,
        unit_id: unit,
        name,
        filter: JSON.stringify(filter),
        columns: [...new Set(columns)],
        at: old[0]?.at ?? ctx.now,
      }),
    )
    return { created: { kind: 'savedView', id, version: 1 } }
  },
})

export const removeView = act({
  name: 'savedView.remove',
  on: onSavedView,
  path: '/api/saved-views/{id}/remove',
  by: roles,
  clause: 'K47',
  hidden: true,
  silent: true,
  input: z.object({}),
  run: (ctx, row) => {
    if (row.person_id !== ctx.actor.id) throw notFound()
    ctx.write(ctx.db.deleteFrom('saved_view').where('city_id', '=', ctx.city.id).where('id', '=', row.id))
    return {}
  },
})
