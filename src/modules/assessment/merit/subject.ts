import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import { under } from '../../registry/index.ts'

export type Honour = Selectable<Database['honour']>
export type Excuse = Selectable<Database['excuse']>

export const onHonour: SubjectKind<Honour> = {
  kind: 'honour',
  path: 'honours',
  lock: (db, cityId, id) =>
    db.selectFrom('honour').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  ownedBy: () => false,
  rules: (row, _found, city) => under(city, row.pack_version),
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('honour')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

export const onExcuse: SubjectKind<Excuse> = {
  kind: 'excuse',
  path: 'excuses',
  lock: (db, cityId, id) =>
    db.selectFrom('excuse').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  ownedBy: () => false,
  rules: (row, _found, city) => under(city, row.pack_version),
  current: row => ({ version: row.version, state: row.state, number: row.number }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('excuse')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
