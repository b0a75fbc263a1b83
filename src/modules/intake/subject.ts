import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../platform/acts/index.ts'
import type { AppealTable } from '../../platform/db/index.ts'
import { underCase } from '../casework/index.ts'

export type Appeal = Selectable<AppealTable>

/** One person's appeal as the subject of acts; its owner is who proved it by code. */
export const onAppeal: SubjectKind<Appeal> = {
  kind: 'appeal',
  path: 'appeals',
  lock: (db, cityId, id) =>
    db.selectFrom('appeal').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: () => 'received',
  unit: () => null,
  ownedBy: (row, actor) => actor.kind === 'citizen' && actor.appealIds.includes(row.id),
  rules: (_row, found, city) => underCase(city, found),
  current: row => ({ version: row.version }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('appeal')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
