import type { ActContext } from '../../platform/acts/index.ts'

/** Pairs of signs, so that a name is found from any part of it; at most 99 of a name of 100 signs. */
export function gramsOf(name: string): string[] {
  const signs = [...name.toLowerCase().replace(/\s+/g, '')]
  return [...new Set(signs.slice(0, -1).map((sign, i) => sign + signs[i + 1]))]
}

/** Makes a company findable by its name of today, and by no other. */
export function indexName(ctx: ActContext, companyId: string, name: string, known: boolean): void {
  if (known)
    ctx.write(ctx.db.deleteFrom('company_gram').where('city_id', '=', ctx.city.id).where('company_id', '=', companyId))
  const grams = gramsOf(name)
  if (grams.length)
    ctx.write(
      ctx.db
        .insertInto('company_gram')
        .values(grams.map(gram => ({ city_id: ctx.city.id, gram, company_id: companyId }))),
    )
}
