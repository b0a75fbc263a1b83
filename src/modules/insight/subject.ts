import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'

export type Watchword = Selectable<Database['watchword']>

/** A watched word as the subject of acts: it belongs to whoever watches it. */
export const onWatchword: SubjectKind<Watchword> = {
  kind: 'watchword',
  path: 'watchwords',
  lock: (db, cityId, id) =>
    db.selectFrom('watchword').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('watchword')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

export const wordsContext = (cityId: number): string => `${cityId}/watchword.words`
