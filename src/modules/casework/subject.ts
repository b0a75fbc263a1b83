import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../platform/acts/index.ts'
import type { CaseFileTable } from '../../platform/db/index.ts'

export type CaseFile = Selectable<CaseFileTable>

/** A case as the subject of acts: locked for the length of the act, versioned, owned by the unit that has it. */
export const onCase: SubjectKind<CaseFile> = {
  kind: 'case',
  path: 'cases',
  lock: (db, cityId, id) =>
    db.selectFrom('case_file').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  ownedBy: () => false,
  current: row => ({
    version: row.version,
    state: row.state,
    title: row.title,
    unit: row.unit_id,
    grade: row.grade,
    item: row.item,
    handler: row.handler_id,
  }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('case_file')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
