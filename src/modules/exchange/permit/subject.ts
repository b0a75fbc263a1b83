import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type Permit = Selectable<Database['permit']>
export type PermitPart = Selectable<Database['permit_part']>

/** One matter of a company with several approvals; it belongs to the unit that is its face. */
export const onPermit: SubjectKind<Permit> = {
  kind: 'permit',
  path: 'permits',
  lock: (db, cityId, id) =>
    db.selectFrom('permit').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.face_unit,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('permit')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

/** One of the approvals: its own unit, its own limit. */
export const onApproval: SubjectKind<PermitPart> = {
  kind: 'approval',
  path: 'permit-parts',
  lock: (db, cityId, id) =>
    db.selectFrom('permit_part').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('permit_part')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

export const UNIT_STAFF = ['handler', 'unit_head'] as const
