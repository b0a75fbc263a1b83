import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type CallerMark = Selectable<Database['caller_mark']>

export const onCallerMark: SubjectKind<CallerMark> = {
  kind: 'callerMark',
  path: 'caller-marks',
  lock: (db, cityId, id) =>
    db.selectFrom('caller_mark').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('caller_mark')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
