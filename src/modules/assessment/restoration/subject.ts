import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import { under } from '../../registry/index.ts'

export type Restoration = Selectable<Database['restoration']>
export type Waiver = Selectable<Database['fact_waiver']>

/** A request to count again what was left out of an assessment (CHECKLIST K90 K91). */
export const onRestoration: SubjectKind<Restoration> = {
  kind: 'restoration',
  path: 'restorations',
  ...rowOf('restoration'),
  unit: row => row.unit_id,
  rules: (row, _found, city) => under(city, row.pack_version),
  current: row => ({ version: row.version, state: row.state, number: row.number }),
}
