import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

type Question = Selectable<Database['session_question']>

/** A question to a unit on the stand (SPEC N5). */
export const onQuestion: SubjectKind<Question> = {
  kind: 'question',
  path: 'questions',
  lock: (db, cityId, id) =>
    db.selectFrom('session_question').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('session_question')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
