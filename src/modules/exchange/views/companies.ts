import { z } from 'zod'
import { notFound, Refusal, view } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { maskPhone } from '../../../rules/text/index.ts'
import { codeContext, DOOR, openPerson } from '../subject.ts'

const Matter = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  state: Text,
  registeredAt: Instant,
})

/** A company by its credit code: its people, its contact, its matters at the desk (SPEC H1). */
export const getCompany = view({
  name: 'company.get',
  route: 'GET /api/companies/{code}',
  by: [...DOOR, 'supervisor', 'leader'],
  input: z.object({ code: z.string().max(18) }),
  output: z
    .object({
      id: Id,
      creditCode: z.string(),
      name: z.string(),
      version: z.number().int(),
      people: z.array(z.object({ id: Id, name: z.string(), phone: z.string().nullable(), main: z.boolean() })),
      matters: z.array(Matter),
      changes: z.array(z.object({ code: z.string(), name: Text })).describe('changes that are shared'),
    })
    .meta({ id: 'Company' }),
  async run({ db, city }, { code }) {
    const company = await db
      .selectFrom('company')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('credit_code', '=', code.toUpperCase())
      .executeTakeFirst()
    if (!company) throw notFound()
    const [people, matters] = await Promise.all([
      db
        .selectFrom('company_person')
        .select(['id', 'contact', 'main'])
        .where('city_id', '=', city.id)
        .where('company_id', '=', company.id)
        .where('ended_at', 'is', null)
        .orderBy('at')
        .execute(),
      mattersOf(db, city.id, company.id),
    ])
    return {
      id: company.id,
      creditCode: company.credit_code,
      name: company.name,
      version: company.version,
      people: people.map(row => {
        const { name, phone } = openPerson(city, row.contact)
        return { id: row.id, name, phone: phone ? maskPhone(phone) : null, main: row.main }
      }),
      matters,
      changes: (city.pack.rules.together?.shares ?? []).map(row => ({ code: row.code, name: row.name })),
    }
  },
})

/** What anybody of the company sees with a code of their own (CHECKLIST K27): all its matters, whoever brought them. */
export const companyMatters = view({
  name: 'company.matters',
  route: 'POST /api/public/{city}/company',
  by: ['anyone'],
  input: z.object({ city: z.string(), creditCode: z.string().max(18), code: z.string().max(20) }),
  output: z.object({ name: z.string(), matters: z.array(Matter) }).meta({ id: 'CompanyMatters' }),
  async run({ db, city }, input) {
    const code = input.code.toUpperCase().replace(/[^0-9A-Z]/g, '')
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
      .where('company.credit_code', '=', input.creditCode.toUpperCase())
      .executeTakeFirst()
    if (!company) throw new Refusal('company_no_such_code', { status: 404 })
    return { name: company.name, matters: await mattersOf(db, city.id, company.id) }
  },
})

async function mattersOf(db: Db, cityId: number, companyId: string) {
  const rows = await db
    .selectFrom('desk_matter')
    .select(['id', 'number', 'title', 'state', 'registered_at'])
    .where('city_id', '=', cityId)
    .where('company_id', '=', companyId)
    .orderBy('registered_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    title: row.title,
    state: text(`state.desk.${row.state}`),
    registeredAt: row.registered_at.toISOString(),
  }))
}
