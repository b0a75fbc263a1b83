import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type Joint = Selectable<Database['joint']>
export type JointPart = Selectable<Database['joint_part']>

/** What several units do at one appointment; it belongs to the unit that called them. */
export const onJoint: SubjectKind<Joint> = {
  kind: 'joint',
  path: 'joints',
  lock: (db, cityId, id) =>
    db.selectFrom('joint').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.by_unit,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('joint')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

/** One unit's part in it: its own opinion, its own limit. */
export const onPart: SubjectKind<JointPart> = {
  kind: 'part',
  path: 'joint-parts',
  lock: (db, cityId, id) =>
    db.selectFrom('joint_part').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('joint_part')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

export const UNIT_STAFF = ['handler', 'unit_head'] as const
