import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type Permit = Selectable<Database['permit']>
export type PermitPart = Selectable<Database['permit_part']>

/** One matter of a company with several approvals; it belongs to the unit that is its face. */
export const onPermit: SubjectKind<Permit> = {
  kind: 'permit',
  path: 'permits',
  ...rowOf('permit'),
  unit: row => row.face_unit,
}

/** One of the approvals: its own unit, its own limit. */
export const onApproval: SubjectKind<PermitPart> = {
  kind: 'approval',
  path: 'permit-parts',
  ...rowOf('permit_part'),
  unit: row => row.unit_id,
}
