import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import { under } from '../../registry/index.ts'

export type Honour = Selectable<Database['honour']>
export type Excuse = Selectable<Database['excuse']>

export const onHonour: SubjectKind<Honour> = {
  kind: 'honour',
  path: 'honours',
  ...rowOf('honour'),
  unit: row => row.unit_id,
  rules: (row, _found, city) => under(city, row.pack_version),
}

export const onExcuse: SubjectKind<Excuse> = {
  kind: 'excuse',
  path: 'excuses',
  ...rowOf('excuse'),
  unit: row => row.unit_id,
  rules: (row, _found, city) => under(city, row.pack_version),
  current: row => ({ version: row.version, state: row.state, number: row.number }),
}
