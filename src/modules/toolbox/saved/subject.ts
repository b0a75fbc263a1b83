import type { Selectable } from 'kysely'
import type { Actor, SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type SavedView = Selectable<Database['saved_view']>

/** Columns of the list of cases that may be left out. */
export const COLUMNS = ['step', 'left', 'unit', 'handler', 'place', 'received'] as const

export const onSavedView: SubjectKind<SavedView> = {
  kind: 'savedView',
  path: 'saved-views',
  lock: (db, cityId, id) =>
    db.selectFrom('saved_view').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: () => 'kept',
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, name: row.name }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('saved_view')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

/** Every unit that the person has a post in, sections with their departments. */
export const unitsOfPosts = (actor: Actor): string[] =>
  actor.kind === 'staff' ? [...new Set(actor.posts.flatMap(post => post.path))] : []
