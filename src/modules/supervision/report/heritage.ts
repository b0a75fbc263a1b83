import { sql } from 'kysely'
import { bequeath } from '../../registry/index.ts'

/** A letter that names a leader is answered by whoever takes over from them (CHECKLIST K71). */
bequeath('letters', async (ctx, from, to) => {
  const rows = await ctx.db
    .updateTable('letter_part')
    .set(eb => ({ person_id: to, version: eb('version', '+', 1) }))
    .where('city_id', '=', ctx.city.id)
    .where('person_id', '=', from)
    .where('state', '!=', 'settled')
    .returning('id')
    .execute()
  return rows.length
})

/** A report that still waits for somebody's word waits for the successor's, once. */
bequeath('reports', async (ctx, from, to) => {
  const rows = await ctx.db
    .updateTable('special_report')
    .set(eb => ({
      readers: sql<
        string[]
      >`array_append(array_remove(array_remove(readers, ${from}::uuid), ${to}::uuid), ${to}::uuid)`,
      version: eb('version', '+', 1),
    }))
    .where('city_id', '=', ctx.city.id)
    .where(sql<boolean>`readers @> array[${from}::uuid]`)
    .where('state', 'in', ['submitted', 'instructed'])
    .returning('id')
    .execute()
  return rows.length
})
