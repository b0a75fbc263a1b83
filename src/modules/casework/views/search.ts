import { sql } from 'kysely'
import { z } from 'zod'
import { type ViewContext, view } from '../../../platform/acts/index.ts'
import { PageQuery } from '../../../platform/http/shapes.ts'
import { nameKey, normalizePhone, searchQuery } from '../../../rules/text/index.ts'
import { caseFilters, narrowed } from '../case-filters.ts'
import { caseRow, cursorOf, readCursor } from '../present.ts'
import { nameIndex } from '../rules/known-data.ts'
import { inSight } from '../scope.ts'
import { type FoundCase, type Place, walkWords } from '../search-words.ts'
import { CaseRow } from '../shapes.ts'
import type { CaseFile } from '../subject.ts'

/** Stretches that one page may walk through; a page that found little then says where to go on. */
const STRETCHES = 20
const OF_PERSON = 200

const Input = z.object({ q: z.string().trim().min(1).max(200), ...PageQuery, ...caseFilters })
type Asked = z.output<typeof Input>

/**
 * One field for everything (CHECKLIST K46): a number goes first and heeds no filter, then a telephone, then a person's whole
 * name and words, within period, unit, state and the like.
 */
export const searchCases = view({
  name: 'case.search',
  route: 'POST /api/query/search',
  by: ['staff'],
  input: Input,
  output: z.object({
    cases: z.array(CaseRow),
    by: z.enum(['number', 'phone', 'name', 'words']).describe('name: the first cases are of a person called so'),
    named: z.number().int().describe('how many of the cases are of a person called so'),
    more: z.boolean().describe('there are more'),
    next: z.string().nullable(),
  }),
  async run(ctx, input) {
    const { city, now } = ctx
    const answer = (rows: readonly CaseFile[], by: 'number' | 'phone' | 'name' | 'words', named = 0) => ({
      cases: rows.slice(0, input.limit).map(row => caseRow(city, row, now)),
      by,
      named,
      more: rows.length > input.limit,
      next: null,
    })
    const numbered = await byNumber(ctx, input.q)
    if (numbered.length) return answer(numbered, 'number')
    const phone = normalizePhone(input.q)
    if (phone) return answer(await byPerson(ctx, input, 'phone_index', phoneIndex(ctx, phone)), 'phone')

    const cursor = readCursor(input.cursor)
    const after = cursor?.[0] && cursor[1] ? { at: new Date(cursor[0]), id: cursor[1] } : null
    const key = nameKey(input.q)
    const isName = after === null && key.length >= 2 && key.length <= 50
    const [named, { rows, next }] = await Promise.all([
      isName ? byPerson(ctx, input, 'name_index', nameIndex(city, input.q)) : [],
      byWords(ctx, input, after),
    ])
    const said = rows.filter(row => !named.some(other => other.id === row.id))
    const all = answer([...named, ...said], named.length ? 'name' : 'words', named.length)
    return { ...all, cases: [...named, ...said].map(row => caseRow(city, row, now)), more: next !== null, next }
  },
})

const phoneIndex = ({ city }: ViewContext, phone: string) => city.vault.index(phone, `${city.id}/appeal.phone`)

const inSightOf = ({ db, city, actor }: ViewContext) => {
  const sight = inSight(actor)
  const query = db.selectFrom('case_file').selectAll('case_file').where('case_file.city_id', '=', city.id)
  return sight ? query.where(sight) : query
}

async function byNumber(ctx: ViewContext, q: string): Promise<CaseFile[]> {
  const number = q.replace(/[\s－–]/g, '-').replace(/^(\d{2})(\d{4})(\d{5})$/, '$1-$2-$3')
  if (!/^\d{2}-\d{4}-\d{5}$/.test(number)) return []
  const appeals = await ctx.db
    .selectFrom('appeal')
    .select('case_id')
    .where('city_id', '=', ctx.city.id)
    .where('number', '=', number)
    .limit(5)
    .execute()
  // With values on both sides of the "or" each has its index; a query in it would read all cases.
  const ids = appeals.map(row => row.case_id)
  return inSightOf(ctx)
    .where(eb => eb.or([eb('number', '=', number), eb('id', '=', sql<string>`any(${ids}::uuid[])`)]))
    .limit(5)
    .execute()
}

async function byPerson(
  ctx: ViewContext,
  input: Asked,
  column: 'phone_index' | 'name_index',
  index: Buffer,
): Promise<CaseFile[]> {
  const appeals = await ctx.db
    .selectFrom('appeal')
    .select('case_id')
    .where('city_id', '=', ctx.city.id)
    .where(column, '=', index)
    .orderBy('received_at', 'desc')
    .limit(OF_PERSON)
    .execute()
  if (appeals.length === 0) return []
  return narrowed(inSightOf(ctx), input, ctx.city, ctx.now)
    .where('case_file.id', '=', sql<string>`any(${appeals.map(row => row.case_id)}::uuid[])`)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(input.limit + 1)
    .execute()
}

/** A page of cases that hold the words and pass the filters, and where the next one begins. */
async function byWords(ctx: ViewContext, input: Asked, after: Place | null) {
  const query = searchQuery(input.q)
  const rows: CaseFile[] = []
  if (!query) return { rows, next: null }
  let seen: FoundCase | undefined
  let stretches = 0
  for await (const found of walkWords(ctx.db, ctx.city.id, query, after)) {
    rows.push(...(await fitting(ctx, input, found)))
    const last = rows[input.limit - 1]
    if (rows.length > input.limit && last)
      return { rows: rows.slice(0, input.limit), next: cursorOf(last.received_at.toISOString(), last.id) }
    seen = found.at(-1)
    if (++stretches === STRETCHES && seen) return { rows, next: cursorOf(seen.received_at.toISOString(), seen.case_id) }
  }
  return { rows, next: null }
}

const fitting = (ctx: ViewContext, input: Asked, found: readonly FoundCase[]): Promise<CaseFile[]> =>
  narrowed(inSightOf(ctx), input, ctx.city, ctx.now)
    .where('case_file.id', '=', sql<string>`any(${found.map(row => row.case_id)}::uuid[])`)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(input.limit + 1)
    .execute()
