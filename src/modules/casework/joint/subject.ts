import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type Joint = Selectable<Database['joint']>
export type JointPart = Selectable<Database['joint_part']>

/** What several units do at one appointment; it belongs to the unit that called them. */
export const onJoint: SubjectKind<Joint> = {
  kind: 'joint',
  path: 'joints',
  ...rowOf('joint'),
  unit: row => row.by_unit,
}

/** One unit's part in it: its own opinion, its own limit. */
export const onPart: SubjectKind<JointPart> = {
  kind: 'part',
  path: 'joint-parts',
  ...rowOf('joint_part'),
  unit: row => row.unit_id,
}
