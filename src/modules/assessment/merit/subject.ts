import type { Selectable } from 'kysely'
import { type CityContext, rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import { under } from '../../registry/index.ts'
import { schemeFor } from '../scheme-for.ts'

export type Honour = Selectable<Database['honour']>
export type Excuse = Selectable<Database['excuse']>

/** The role that signs: of the ranking of months as its honours say, of a round as the consequence of its scheme says. */
export const honourSigner = ({ pack }: CityContext, { scheme, kind }: Pick<Honour, 'scheme' | 'kind'>) =>
  scheme === ''
    ? schemeFor(pack, 'month').honours.find(one => one.code === kind)?.by
    : pack.schemes.get(scheme)?.consequences.find(one => one.code === kind)?.by

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
