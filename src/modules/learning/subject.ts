import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'

export const MODEL_COLUMNS = [
  'id',
  'scheme',
  'version',
  'revision',
  'state',
  'rows',
  'newest_at',
  'digest',
  'quality',
  'trained_at',
  'decided_by',
  'decided_at',
] as const

export type ModelRecord = Pick<Selectable<Database['text_model']>, (typeof MODEL_COLUMNS)[number]>

/** A trained model as the subject of acts: it waits, is in use, or was; its numbers never change. */
export const onModel: SubjectKind<ModelRecord> = {
  kind: 'model',
  path: 'models',
  lock: (db, cityId, id) =>
    db
      .selectFrom('text_model')
      .select([...MODEL_COLUMNS])
      .where('city_id', '=', cityId)
      .where('id', '=', id)
      .forNoKeyUpdate(),
  version: row => row.revision,
  state: row => row.state,
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.revision, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('text_model')
      .set({ ...patch, revision: row.revision + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
