import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type DataRequest = Selectable<Database['data_request']>
export type DataRequestKind = 'copy' | 'correction' | 'deletion'

/** A request over one's own data as the subject of acts. */
export const onDataRequest: SubjectKind<DataRequest> = {
  kind: 'dataRequest',
  path: 'data-requests',
  lock: (db, cityId, id) =>
    db.selectFrom('data_request').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('data_request')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
