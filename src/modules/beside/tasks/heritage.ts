import { bequeath } from '../../registry/index.ts'

/** Open sub-tasks hold a case open: those of a leaver go on with whoever takes over (CHECKLIST K71 K74). */
bequeath('tasks', async (ctx, from, to) => {
  const rows = await ctx.db
    .updateTable('task')
    .set(eb => ({ person_id: to, version: eb('version', '+', 1) }))
    .where('city_id', '=', ctx.city.id)
    .where('person_id', '=', from)
    .where('state', '=', 'open')
    .returning('id')
    .execute()
  return rows.length
})
