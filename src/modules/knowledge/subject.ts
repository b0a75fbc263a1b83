import type { Selectable } from 'kysely'
import { type Actor, hasRoleWithin, type Role, type SubjectKind } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'

export type Entry = Selectable<Database['knowledge_entry']>
export type Wording = Selectable<Database['knowledge_version']>
export type ToldError = Selectable<Database['knowledge_error']>

/** States in which an entry may be offered, as long as its last day has not passed. */
export const OFFERED = ['valid', 'due'] as const

/** Roles that write for their own unit, and those that approve what a colleague wrote. */
export const WRITERS = ['handler', 'unit_head', 'coordinator', 'dispatcher', 'supervisor'] as const
export const APPROVERS = ['unit_head', 'supervisor'] as const satisfies readonly Role[]

export const keeps = (actor: Actor, unit: string): boolean => hasRoleWithin(actor, unit, WRITERS)

/** An entry of the knowledge base; it belongs to the unit that answers for it. */
export const onEntry: SubjectKind<Entry> = {
  kind: 'knowledge',
  path: 'knowledge',
  lock: (db, cityId, id) =>
    db.selectFrom('knowledge_entry').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state, question: row.question }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('knowledge_entry')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

/** That somebody said an entry is wrong; answered by the unit that keeps it. */
export const onToldError: SubjectKind<ToldError> = {
  kind: 'knowledgeError',
  path: 'knowledge-errors',
  lock: (db, cityId, id) =>
    db.selectFrom('knowledge_error').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('knowledge_error')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}
