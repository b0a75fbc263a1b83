import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import { under } from '../../registry/index.ts'

export type DeskMatter = Selectable<Database['desk_matter']>

/** A matter of the desk as the subject of acts; it belongs to the unit that manages the desk. */
export const onDesk: SubjectKind<DeskMatter> = {
  kind: 'desk',
  path: 'desk',
  lock: (db, cityId, id) =>
    db.selectFrom('desk_matter').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.desk_unit,
  ownedBy: () => false,
  rules: (row, _found, city) => under(city, row.pack_version),
  current: row => ({ version: row.version, state: row.state, title: row.title }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('desk_matter')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

/** Who works at the desk: its own unit's people, and the coordinators that the windows send in turn (SPEC F8). */
export const DESK_STAFF = ['coordinator', 'handler', 'unit_head'] as const
export const OWN_UNIT = ['handler', 'unit_head'] as const
