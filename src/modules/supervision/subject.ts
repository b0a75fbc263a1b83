import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'

export type Slip = Selectable<Database['slip']>

/** A served paper as the subject of acts: the unit it is served on answers for it. */
export const onSlip: SubjectKind<Slip> = {
  kind: 'slip',
  path: 'slips',
  ...rowOf('slip'),
  unit: row => row.unit_id,
  current: row => ({ version: row.version, state: row.state, number: row.number }),
}
