import type { Selectable } from 'kysely'
import { type Actor, hasRoleWithin, type Role, rowOf, type SubjectKind } from '../../platform/acts/index.ts'
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
  ...rowOf('knowledge_entry'),
  unit: row => row.unit_id,
  current: row => ({ version: row.version, state: row.state, question: row.question }),
}

/** That somebody said an entry is wrong; answered by the unit that keeps it. */
export const onToldError: SubjectKind<ToldError> = {
  kind: 'knowledgeError',
  path: 'knowledge-errors',
  ...rowOf('knowledge_error'),
  unit: row => row.unit_id,
}
