import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type FindingRow = Selectable<Database['integrity_finding']>

/** A finding as the subject of acts. No unit has it in hand: nobody decides about their own. */
export const onFinding: SubjectKind<FindingRow> = {
  kind: 'integrity',
  path: 'integrity',
  lock: (db, cityId, id) =>
    db.selectFrom('integrity_finding').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state, reason: row.reason }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('integrity_finding')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
