import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import { under } from '../../registry/index.ts'

export type DeskMatter = Selectable<Database['desk_matter']>

/** A matter of the desk as the subject of acts; it belongs to the unit that manages the desk. */
export const onDesk: SubjectKind<DeskMatter> = {
  kind: 'desk',
  path: 'desk',
  ...rowOf('desk_matter'),
  unit: row => row.desk_unit,
  rules: (row, _found, city) => under(city, row.pack_version),
  current: row => ({ version: row.version, state: row.state, title: row.title }),
}

/** Who works at the desk: its own unit's people, and the coordinators that the windows send in turn (SPEC F8). */
export const DESK_STAFF = ['coordinator', 'handler', 'unit_head'] as const
export const OWN_UNIT = ['handler', 'unit_head'] as const
