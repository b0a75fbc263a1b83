import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { normalizePhone } from '../../../rules/text/index.ts'
import { indexName } from '../company-names.ts'
import { isCreditCode } from '../rules.ts'
import { codeContext, DOOR, onCompany, personContext } from '../subject.ts'
import { tellReceivers } from '../tell.ts'

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** The enterprise door knows a company by its credit code (SPEC H1, CHECKLIST K27). */
export const registerCompany = act({
  name: 'company.register',
  path: '/api/companies',
  by: DOOR,
  clause: 'H1 K27',
  input: z.object({
    creditCode: z.string().trim().toUpperCase(),
    name: z.string().trim().min(2).max(100),
  }),
  run: async (ctx, _none, { creditCode, name }) => {
    if (!isCreditCode(creditCode))
      throw new Refusal('bad_input', { fields: [{ path: 'creditCode', code: 'bad_credit_code' }] })
    const known = await ctx.db
      .selectFrom('company')
      .select('id')
      .where('city_id', '=', ctx.city.id)
      .where('credit_code', '=', creditCode)
      .executeTakeFirst()
    if (known) throw new Refusal('company_known', { status: 409, current: { id: known.id } })
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('company').values({
        city_id: ctx.city.id,
        id,
        version: 1,
        credit_code: creditCode,
        name,
        by_person: ctx.actor.id,
        at: ctx.now,
      }),
    )
    indexName(ctx, id, name, false)
    return { created: { kind: 'company', id, version: 1 }, data: { creditCode } }
  },
})

/** Several people follow the company's matters, each with a code of their own, told once; one of them is the contact. */
export const addCompanyPerson = act({
  name: 'company.addPerson',
  on: onCompany,
  by: DOOR,
  clause: 'K27',
  secret: true,
  input: z.object({
    name: z.string().trim().min(1).max(50),
    phone: z.string().trim().max(30).optional(),
    main: z.boolean().default(false).describe('the one contact; the one before is it no longer'),
  }),
  run: (ctx, company, input) => {
    const { city } = ctx
    const phone = input.phone ? normalizePhone(input.phone) : null
    if (input.phone && !phone) throw new Refusal('bad_input', { fields: [{ path: 'phone', code: 'bad_phone' }] })
    const id = ctx.id()
    const code = ctx.code(ALPHABET, 8)
    if (input.main)
      ctx.write(
        ctx.db
          .updateTable('company_person')
          .set({ main: false })
          .where('city_id', '=', city.id)
          .where('company_id', '=', company.id)
          .where('main', '=', true),
      )
    ctx.write(
      ctx.db.insertInto('company_person').values({
        city_id: city.id,
        id,
        company_id: company.id,
        contact: city.vault.seal(JSON.stringify({ name: input.name, phone }), personContext(city.id)),
        code_index: city.vault.index(code, codeContext(city.id)),
        main: input.main,
        by_person: ctx.actor.id,
        at: ctx.now,
        ended_at: null,
      }),
    )
    return { data: { person: id, main: input.main }, answer: { code: `${code.slice(0, 4)} ${code.slice(4)}` } }
  },
})

/** Somebody who left the company sees nothing more; whoever is left may be made the contact. */
export const endCompanyPerson = act({
  name: 'company.endPerson',
  on: onCompany,
  by: DOOR,
  clause: 'K27',
  input: z.object({ person: z.uuid() }),
  reads: (db, cityId, id) => ({
    people: db
      .selectFrom('company_person')
      .select('id')
      .where('city_id', '=', cityId)
      .where('company_id', '=', id)
      .where('ended_at', 'is', null),
  }),
  run: (ctx, _company, { person }, { people }) => {
    if (!people.some(row => row.id === person))
      throw new Refusal('bad_input', { fields: [{ path: 'person', code: 'unknown_person' }] })
    ctx.write(
      ctx.db
        .updateTable('company_person')
        .set({ ended_at: ctx.now, main: false })
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', person),
    )
    return { data: { person } }
  },
})

/**
 * A change registered once (SPEC H3): kept, and told to every receiver the pack names for it. The deliveries are written
 * with it; a job carries them.
 */
export const changeCompany = act({
  name: 'company.change',
  on: onCompany,
  by: ['handler', 'unit_head'],
  clause: 'H3',
  input: z.object({
    change: z.string(),
    before: z.string().trim().max(500),
    after: z.string().trim().min(1).max(500),
  }),
  run: (ctx, company, input) => {
    const { city } = ctx
    const share = city.pack.rules.together?.shares.find(row => row.code === input.change)
    if (!share)
      throw new Refusal('bad_input', {
        fields: [{ path: 'change', code: 'not_in_list', vars: { value: input.change } }],
      })
    tellReceivers(ctx, {
      code: input.change,
      about: company.id,
      receivers: share.receivers,
      body: { creditCode: company.credit_code, name: company.name, ...input, at: ctx.now.toISOString() },
    })
    if (input.change === 'name') indexName(ctx, company.id, input.after, true)
    return {
      patch: input.change === 'name' ? { name: input.after } : {},
      data: { change: input.change, receivers: share.receivers },
    }
  },
})
