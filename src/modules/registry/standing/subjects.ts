import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type Absence = Selectable<Database['absence']>
export type LentPower = Selectable<Database['lent_power']>
export type Person = Selectable<Database['person']>

/** A planned or running absence: whose it is decides who may end it. */
export const onAbsence: SubjectKind<Absence> = {
  kind: 'absence',
  path: 'absences',
  lock: (db, cityId, id) =>
    db.selectFrom('absence').selectAll().where('city_id', '=', cityId).where('id', '=', id).forUpdate(),
  version: row => row.version,
  state: row => (row.ended_at ? 'ended' : 'planned'),
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, from: row.from_day, to: row.to_day }),
  update: (db, cityId, row, { state: _, ...patch }) =>
    db
      .updateTable('absence')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

export const onLentPower: SubjectKind<LentPower> = {
  kind: 'power',
  path: 'powers',
  lock: (db, cityId, id) =>
    db.selectFrom('lent_power').selectAll().where('city_id', '=', cityId).where('id', '=', id).forUpdate(),
  version: row => row.version,
  state: row => (row.revoked_at ? 'revoked' : 'lent'),
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, from: row.from_day, to: row.to_day }),
  update: (db, cityId, row, { state: _, ...patch }) =>
    db
      .updateTable('lent_power')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

export const onPerson: SubjectKind<Person> = {
  kind: 'person',
  path: 'people',
  lock: (db, cityId, id) =>
    db.selectFrom('person').selectAll().where('city_id', '=', cityId).where('id', '=', id).forUpdate(),
  version: row => row.version,
  state: row => (row.ended_at ? 'left' : 'here'),
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, name: row.name }),
  update: (db, cityId, row, { state: _, ...patch }) =>
    db
      .updateTable('person')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
