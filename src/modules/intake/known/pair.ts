import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

type Pair = Selectable<Database['pair']>

/** Two cases that may be one matter, as the subject of a person's decision. Merging them is an act on the case. */
export const onPair: SubjectKind<Pair> = {
  kind: 'pair',
  path: 'pairs',
  lock: (db, cityId, id) =>
    db.selectFrom('pair').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('pair')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
