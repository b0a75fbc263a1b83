import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'

export type Slip = Selectable<Database['slip']>

/** A served paper as the subject of acts: the unit it is served on answers for it. */
export const onSlip: SubjectKind<Slip> = {
  kind: 'slip',
  path: 'slips',
  lock: (db, cityId, id) =>
    db.selectFrom('slip').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state, number: row.number }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('slip')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
