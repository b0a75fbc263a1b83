import type { Selectable } from 'kysely'
import { type Actor, hasRole, hasRoleWithin, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type Phrase = Selectable<Database['phrase']>

/** The forms that canned texts are for. */
export const STEPS = ['reply', 'respond', 'note', 'decline', 'ask', 'order', 'callback'] as const

/** A canned text; the units of a post keep their own, the centre those of the city. */
export const onPhrase: SubjectKind<Phrase> = {
  kind: 'phrase',
  path: 'phrases',
  lock: (db, cityId, id) =>
    db.selectFrom('phrase').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: () => 'kept',
  unit: row => row.unit_id,
  ownedBy: () => false,
  current: row => ({ version: row.version, title: row.title, text: row.text }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('phrase')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

/** Whether the actor keeps the texts of this unit; null: those of the whole city. */
export const keeps = (actor: Actor, unit: string | null): boolean =>
  unit === null
    ? hasRole(actor, 'dispatcher', 'supervisor')
    : hasRoleWithin(actor, unit, ['operator', 'dispatcher', 'caller_back', 'handler', 'unit_head', 'supervisor'])
