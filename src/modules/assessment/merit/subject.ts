import type { Selectable } from 'kysely'
import { type CityContext, rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import { type Scheme, under } from '../../registry/index.ts'
import { fileWith, packFor } from '../law.ts'
import { rankingSchemeOf } from '../rules/method.ts'
import { withConsequences } from '../scheme-for.ts'

export type Honour = Selectable<Database['honour']>
export type Excuse = Selectable<Database['excuse']>

/** The role that signs: of the ranking of months as its honours say, of a round as the consequence of its scheme says. */
export const honourSigner = (city: CityContext, row: Pick<Honour, 'scheme' | 'kind' | 'month'>) =>
  honourRule(city, row)?.by

/** What the scheme of the honour's period says of it. */
export function honourRule(city: CityContext, { scheme, kind, month }: Pick<Honour, 'scheme' | 'kind' | 'month'>) {
  if (scheme === '')
    return [packFor(city, 'month', month), city.pack]
      .flatMap(pack => withConsequences(rankingSchemeOf(pack, 'month'))?.honours ?? [])
      .find(one => one.code === kind)
  const named = (file: Scheme) => file.consequences.find(one => one.code === kind)
  const file = fileWith(city, scheme, month, one => named(one) !== undefined)
  return file && named(file)
}

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
