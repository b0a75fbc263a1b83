import { bequeath } from '../../registry/index.ts'

/** What a leaver shared with the unit stays with it (CHECKLIST K71). */
bequeath('saved_views', async (ctx, from, to) => {
  const rows = await ctx.db
    .updateTable('saved_view')
    .set({ person_id: to })
    .where('city_id', '=', ctx.city.id)
    .where('person_id', '=', from)
    .where('unit_id', 'is not', null)
    .returning('id')
    .execute()
  return rows.length
})
