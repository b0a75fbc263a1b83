import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../platform/acts/index.ts'
import { type CaseFileTable, lockStatement, updateStatement } from '../../platform/db/index.ts'

export type CaseFile = Selectable<CaseFileTable>

/** A case as the subject of acts: locked for the length of the act, versioned, owned by the unit that has it. */
export const onCase: SubjectKind<CaseFile> = {
  kind: 'case',
  path: 'cases',
  lock: (_db, cityId, id) => lockStatement('case_file', cityId, id),
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
  update: (_db, cityId, row, patch) =>
    updateStatement('case_file', cityId, row.id, { ...patch, version: row.version + 1 }),
}
