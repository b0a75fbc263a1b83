import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../platform/acts/index.ts'
import { type AppealTable, lockStatement, updateStatement } from '../../platform/db/index.ts'

export type Appeal = Selectable<AppealTable>

/** One person's appeal as the subject of acts; its owner is who proved it by code. */
export const onAppeal: SubjectKind<Appeal> = {
  kind: 'appeal',
  path: 'appeals',
  lock: (_db, cityId, id) => lockStatement('appeal', cityId, id),
  version: row => row.version,
  state: () => 'received',
  unit: () => null,
  ownedBy: (row, actor) => actor.kind === 'citizen' && actor.appealIds.includes(row.id),
  current: row => ({ version: row.version }),
  update: (_db, cityId, row, patch) =>
    updateStatement('appeal', cityId, row.id, { ...patch, version: row.version + 1 }),
}
