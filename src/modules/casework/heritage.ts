import { bequeath } from '../registry/index.ts'

/** What casework keeps in somebody's hands goes to whoever takes over when they leave (CHECKLIST K71). */

bequeath('cases', async (ctx, from, to) => {
  const rows = await ctx.db
    .updateTable('case_file')
    .set(eb => ({ handler_id: to, version: eb('version', '+', 1) }))
    .where('city_id', '=', ctx.city.id)
    .where('handler_id', '=', from)
    .where('closed_at', 'is', null)
    .returning(['id', 'version', 'unit_id'])
    .execute()
  for (const row of rows) {
    ctx.also('case.handOver', { kind: 'case', id: row.id }, { from, to }, row.unit_id)
    ctx.announce('case', { id: row.id, version: row.version, unit: row.unit_id })
  }
  return rows.length
})

bequeath('clocks', async (ctx, from, to) => {
  const rows = await ctx.db
    .updateTable('clock')
    .set({ person_id: to })
    .where('city_id', '=', ctx.city.id)
    .where('person_id', '=', from)
    .where('stopped_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length
})

bequeath('deskMatters', async (ctx, from, to) => {
  const rows = await ctx.db
    .updateTable('desk_matter')
    .set(eb => ({ coordinator_id: to, version: eb('version', '+', 1) }))
    .where('city_id', '=', ctx.city.id)
    .where('coordinator_id', '=', from)
    .where('done_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length
})

bequeath('answers', async (ctx, from, to) => {
  const rows = await ctx.db
    .updateTable('reply_draft')
    .set({ by_person: to })
    .where('city_id', '=', ctx.city.id)
    .where('by_person', '=', from)
    .where('state', 'in', ['waiting', 'returned'])
    .returning('id')
    .execute()
  return rows.length
})
