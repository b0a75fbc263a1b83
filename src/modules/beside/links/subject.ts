import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type Link = Selectable<Database['link']>

/** A question to somebody outside; whoever holds its address owns it. */
export const onLink: SubjectKind<Link> = {
  kind: 'link',
  path: 'links',
  lock: (db, cityId, id) =>
    db.selectFrom('link').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  person: row => row.asked_by,
  ownedBy: (row, actor) => actor.kind === 'citizen' && actor.appealIds.includes(row.id),
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('link')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
