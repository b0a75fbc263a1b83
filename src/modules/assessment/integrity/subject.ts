import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type FindingRow = Selectable<Database['integrity_finding']>

/** A finding as the subject of acts. No unit has it in hand: nobody decides about their own. */
export const onFinding: SubjectKind<FindingRow> = {
  kind: 'integrity',
  path: 'integrity',
  ...rowOf('integrity_finding'),
  unit: () => null,
  current: row => ({ version: row.version, state: row.state, reason: row.reason }),
}
