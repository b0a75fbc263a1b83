import type { Selectable } from 'kysely'
import type { CityContext, SubjectKind } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'

export type Company = Selectable<Database['company']>

/** A company, known by its credit code. */
export const onCompany: SubjectKind<Company> = {
  kind: 'company',
  path: 'companies',
  lock: (db, cityId, id) =>
    db.selectFrom('company').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: () => 'registered',
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, name: row.name }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('company')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

export const personContext = (cityId: number): string => `${cityId}/company_person.contact`
export const codeContext = (cityId: number): string => `${cityId}/company_person.code`
export const changeContext = (cityId: number): string => `${cityId}/exchange_change.body`
export const secretContext = (cityId: number): string => `${cityId}/exchange_receiver.secret`

export const openPerson = (city: CityContext, sealed: Buffer) =>
  JSON.parse(city.vault.open(sealed, personContext(city.id))) as { name: string; phone: string | null }

/** Who works at the enterprise door. */
export const DOOR = ['operator', 'coordinator', 'handler', 'unit_head'] as const
