import { z } from 'zod'
import { type Actor, notFound, view } from '../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { maskPhone } from '../../../rules/text/index.ts'
import { companyByCode } from '../by-code.ts'
import { gramsOf } from '../company-names.ts'
import { type CompanyMatter, mattersOf } from '../matters.ts'
import { DOOR, openPerson } from '../subject.ts'

const Matter = z.object({
  kind: z.enum(['case', 'desk', 'permit']),
  id: Id,
  number: z.string(),
  title: z.string(),
  state: Text,
  registeredAt: Instant,
  ended: z.boolean(),
})

/** As the company's people see it: with what was asked and answered. */
const OwnMatter = Matter.extend({
  words: z.string().nullable(),
  answer: z.string().nullable(),
  parts: z.array(
    z.object({ name: Text, unit: Text, state: z.enum(['waiting', 'asked', 'given']), decision: Text.nullable() }),
  ),
}).describe('words, answer and parts of the desk and of a permit; a case is read at company.matter')

const line = ({ kind, id, number, title, state, registeredAt, ended }: CompanyMatter) => {
  return { kind, id, number, title, state, registeredAt: registeredAt.toISOString(), ended }
}
const toStaff = (row: CompanyMatter, actor: Actor) => ({ ...line(row), mayOpen: row.mayOpen(actor) })
const toOwn = (row: CompanyMatter) => ({ ...line(row), words: row.words, answer: row.answer, parts: row.parts })

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
      matters: z.array(Matter.extend({ mayOpen: z.boolean().describe('whether this person may see it in full') })),
      changes: z.array(z.object({ code: z.string(), name: Text })).describe('changes that are shared'),
    })
    .meta({ id: 'Company' }),
  async run({ db, city, actor }, { code }) {
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
      mattersOf(db, city, company.id),
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
      matters: matters.map(row => toStaff(row, actor)),
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
  output: z
    .object({
      name: z.string(),
      people: z.number().int().describe('who of the company has a code'),
      contact: z.string().nullable().describe('the one contact'),
      matters: z.array(OwnMatter),
    })
    .meta({ id: 'CompanyMatters' }),
  async run({ db, city }, input) {
    const company = await companyByCode(db, city, input)
    const [people, matters] = await Promise.all([
      db
        .selectFrom('company_person')
        .select(['contact', 'main'])
        .where('city_id', '=', city.id)
        .where('company_id', '=', company.id)
        .where('ended_at', 'is', null)
        .execute(),
      mattersOf(db, city, company.id),
    ])
    const main = people.find(row => row.main)
    return {
      name: company.name,
      people: people.length,
      contact: main ? openPerson(city, main.contact).name : null,
      matters: matters.map(toOwn),
    }
  },
})

/** Finds a company by its credit code, or by any part of its name of two signs or more (SPEC H1). */
export const findCompanies = view({
  name: 'company.find',
  route: 'GET /api/companies',
  by: [...DOOR, 'dispatcher', 'supervisor', 'leader'],
  input: z.object({ q: z.string().trim().max(100).default('') }),
  output: z
    .object({ rows: z.array(z.object({ id: Id, creditCode: z.string(), name: z.string(), at: Instant })) })
    .meta({ id: 'CompaniesFound' }),
  async run({ db, city }, { q }) {
    const grams = gramsOf(q)
    const wanted = db
      .selectFrom('company')
      .select(['id', 'credit_code', 'name', 'at'])
      .where('company.city_id', '=', city.id)
    const rows = /^[0-9a-z]{18}$/i.test(q)
      ? await wanted.where('credit_code', '=', q.toUpperCase()).execute()
      : q === ''
        ? await wanted.orderBy('at', 'desc').orderBy('id').limit(20).execute()
        : grams.length === 0
          ? []
          : await wanted
              .where('id', 'in', eb =>
                eb
                  .selectFrom('company_gram')
                  .select('company_gram.company_id')
                  .where('company_gram.city_id', '=', city.id)
                  .where('company_gram.gram', 'in', grams)
                  .groupBy('company_gram.company_id')
                  .having(group => group.fn.countAll<number>(), '=', grams.length)
                  .limit(20),
              )
              .orderBy('name')
              .execute()
    return {
      rows: rows.map(row => ({
        id: row.id,
        creditCode: row.credit_code,
        name: row.name,
        at: row.at.toISOString(),
      })),
    }
  },
})
