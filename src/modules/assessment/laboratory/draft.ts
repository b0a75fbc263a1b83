import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type Draft = Selectable<Database['scheme_draft']>

/** A draft of a scheme as the subject of acts; it belongs to who keeps schemes, to no unit. */
export const onDraft: SubjectKind<Draft> = {
  kind: 'schemeDraft',
  path: 'scheme-drafts',
  lock: (db, cityId, id) =>
    db.selectFrom('scheme_draft').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('scheme_draft')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
