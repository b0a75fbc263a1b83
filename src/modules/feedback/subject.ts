import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { underCase } from '../casework/index.ts'

export type Callback = Selectable<Database['callback']>

export const onCallback: SubjectKind<Callback> = {
  kind: 'callback',
  path: 'callbacks',
  lock: (db, cityId, id) =>
    db.selectFrom('callback').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  ownedBy: () => false,
  rules: (_row, found, city) => underCase(city, found),
  current: row => ({ version: row.version, state: row.state, attempts: row.attempts, claimedBy: row.claimed_by }),
  update: (db, cityId, row, { state, ...patch }) =>
    db
      .updateTable('callback')
      .set({ ...patch, ...(state ? { state: state as string } : {}), version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
