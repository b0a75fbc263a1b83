import { type CityContext, Refusal } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { codeContext } from './subject.ts'

/** What somebody of a company has in hand: its credit code and a code of their own. */
export interface CompanyCode {
  creditCode: string
  code: string
}

/**
 * The company whose person has this code (CHECKLIST K27).
 * @throws Refusal company_no_such_code if the two do not belong together or the person has left
 */
export async function companyByCode(db: Db, city: CityContext, given: CompanyCode) {
  const code = given.code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const company = await db
    .selectFrom('company_person')
    .innerJoin('company', join =>
      join
        .onRef('company.city_id', '=', 'company_person.city_id')
        .onRef('company.id', '=', 'company_person.company_id'),
    )
    .select(['company.id', 'company.name'])
    .where('company_person.city_id', '=', city.id)
    .where('company.city_id', '=', city.id)
    .where('company_person.code_index', '=', city.vault.index(code, codeContext(city.id)))
    .where('company_person.ended_at', 'is', null)
    .where('company.credit_code', '=', given.creditCode.toUpperCase())
    .executeTakeFirst()
  if (!company) throw new Refusal('company_no_such_code', { status: 404 })
  return company
}

/** The company's own appeal in a case, the newest if there are several; undefined if it has none in it. */
export const companyAppealIn = async (db: Db, cityId: number, companyId: string, caseId: string) =>
  (
    await db
      .selectFrom('company_appeal')
      .innerJoin('appeal', join =>
        join.onRef('appeal.city_id', '=', 'company_appeal.city_id').onRef('appeal.id', '=', 'company_appeal.appeal_id'),
      )
      .select('appeal.id')
      .where('company_appeal.city_id', '=', cityId)
      .where('appeal.city_id', '=', cityId)
      .where('company_appeal.company_id', '=', companyId)
      .where('appeal.case_id', '=', caseId)
      .orderBy('company_appeal.at', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.id
