import type { Selectable } from 'kysely'
import type { Database, Db } from '../db/index.ts'
import type { SubjectKind } from './act.ts'

/** Tables whose rows are subjects of acts: one row a subject, with the version and state that the runner keeps. */
type SubjectTable = {
  [T in keyof Database]: Selectable<Database[T]> extends { city_id: number; id: string; version: number; state: string }
    ? T
    : never
}[keyof Database]

/**
 * What most subjects have in common: a row locked by its id, with a version and a state, that belongs to no citizen. Whoever
 * writes second is told both.
 */
export function rowOf<T extends SubjectTable>(
  table: T,
): Pick<SubjectKind<Selectable<Database[T]>>, 'lock' | 'version' | 'state' | 'ownedBy' | 'current' | 'update'> {
  // All these tables have the four columns; one of them stands for the type of any.
  const rows = table as 'whistle'
  const shared: Pick<
    SubjectKind<Selectable<Database['whistle']>>,
    'lock' | 'version' | 'state' | 'ownedBy' | 'current' | 'update'
  > = {
    lock: (db: Db, cityId, id) =>
      db.selectFrom(rows).selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
    version: row => row.version,
    state: row => row.state,
    ownedBy: () => false,
    current: row => ({ version: row.version, state: row.state }),
    update: (db, cityId, row, patch) =>
      db
        .updateTable(rows)
        .set({ ...patch, version: row.version + 1 })
        .where('city_id', '=', cityId)
        .where('id', '=', row.id),
  }
  return shared as never
}
