import { sql } from 'kysely'
import { z } from 'zod'
import { type CityContext, notFound, view } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { PageQuery } from '../../../platform/http/shapes.ts'
import { searchQuery } from '../../../rules/text/index.ts'
import { type CaseFile, cursorOf, readCursor, searchWords } from '../../casework/index.ts'
import { publicAnswers } from '../published.ts'
import { shows } from '../rules/published.ts'
import { PublicAnswer, PublicAnswerPage } from '../shapes.ts'

/** A page that loses rows to the public's eyes is filled up, but not for ever. */
const ROUNDS = 5

/** Answers to the matters of others, newest first, and those that speak of certain words (CHECKLIST K17). */
export const listAnswers = view({
  name: 'answer.list',
  route: 'GET /api/public/{city}/answers',
  by: ['anyone'],
  input: z.object({
    city: z.string(),
    ...PageQuery,
    limit: z.coerce.number().int().min(1).max(50).default(20),
    q: z.string().trim().max(100).default(''),
    domain: z.string().max(10).optional(),
  }),
  output: PublicAnswerPage,
  async run({ db, city }, input) {
    const rows: z.input<typeof PublicAnswer>[] = []
    let cursor = readCursor(input.cursor)
    const query = searchQuery(input.q)
    const words = query ? await searchWords(db, city.id, query) : []
    const found = input.q ? words.map(row => row.case_id) : null
    for (let round = 0; round < ROUNDS; round++) {
      const page = await published(db, city, {
        found,
        domain: input.domain,
        cursor,
        limit: input.limit - rows.length,
      })
      const answers = await publicAnswers(db, city, page.cases)
      // What is looked through holds names and numbers; only what is shown may be found.
      const seen = answers.filter(row => shows(`${row.title}\n${row.question}\n${row.answer}`, input.q))
      rows.push(...seen)
      if (!page.more) return { rows, next: null }
      const last = page.cases.at(-1)
      cursor = last ? [last.published_at?.toISOString() ?? null, last.id] : cursor
      if (rows.length >= input.limit) break
    }
    return { rows, next: cursor ? cursorOf(...cursor) : null }
  },
})

export const getAnswer = view({
  name: 'answer.get',
  route: 'GET /api/public/{city}/answers/{id}',
  by: ['anyone'],
  input: z.object({ city: z.string(), id: z.uuid() }),
  output: PublicAnswer,
  async run({ db, city }, { id }) {
    const kase = await db
      .selectFrom('case_file')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .where('published_at', 'is not', null)
      .executeTakeFirst()
    const [answer] = await publicAnswers(db, city, kase ? [kase] : [])
    if (!answer) throw notFound()
    return answer
  },
})

interface Wanted {
  /** cases that hold the words that were looked for; null if none were */
  found: readonly string[] | null
  domain?: string | undefined
  cursor: (string | null)[] | null
  limit: number
}

async function published(db: Db, city: CityContext, wanted: Wanted): Promise<{ cases: CaseFile[]; more: boolean }> {
  if (wanted.found?.length === 0) return { cases: [], more: false }
  const { found } = wanted
  const items = wanted.domain
    ? [...city.pack.items.values()].filter(item => item.domain === wanted.domain).map(item => item.code)
    : null
  const cursor = wanted.cursor
  const rows = await db
    .selectFrom('case_file')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('published_at', 'is not', null)
    .$if(items !== null, builder => builder.where('item', 'in', items?.length ? items : ['']))
    .$if(found !== null, builder => builder.where('id', '=', sql<string>`any(${found}::uuid[])`))
    .$if(cursor !== null, builder =>
      builder.where(eb =>
        eb(eb.refTuple('published_at', 'id'), '<', eb.tuple(new Date(cursor?.[0] ?? 0), cursor?.[1] ?? '')),
      ),
    )
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(wanted.limit + 1)
    .execute()
  return { cases: rows.slice(0, wanted.limit), more: rows.length > wanted.limit }
}
