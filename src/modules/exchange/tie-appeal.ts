import { type ActContext, Refusal } from '../../platform/acts/index.ts'

/**
 * Says whose appeal it is, if a company's (SPEC H1). @throws Refusal bad_input if there is no such company
 */
export async function tieAppeal(ctx: ActContext, companyId: string, appealId: string): Promise<void> {
  const found = await ctx.db
    .selectFrom('company')
    .select('id')
    .where('city_id', '=', ctx.city.id)
    .where('id', '=', companyId)
    .executeTakeFirst()
  if (!found) throw new Refusal('bad_input', { fields: [{ path: 'companyId', code: 'unknown_company' }] })
  ctx.write(
    ctx.db
      .insertInto('company_appeal')
      .values({ city_id: ctx.city.id, appeal_id: appealId, company_id: companyId, at: ctx.now }),
  )
}
