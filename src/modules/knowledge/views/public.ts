import type { z as Z } from 'zod'
import { z } from 'zod'
import { type CityContext, notFound, view } from '../../../platform/acts/index.ts'
import { unitRef } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { findEntries } from '../find.ts'
import { PublicEntry } from '../shapes.ts'
import { type Entry, OFFERED } from '../subject.ts'

const FOUND = 20
const LISTED = 100

/** 办事问答: what the city answers to anybody, by words or all of it by unit (CHECKLIST K40). Words are never in the address. */
export const publicKnowledge = view({
  name: 'public.knowledge',
  route: 'POST /api/public/{city}/knowledge',
  by: ['anyone'],
  input: z.object({
    city: z.string(),
    q: z.string().trim().max(2000).default(''),
    most: z.coerce.number().int().min(1).max(FOUND).default(FOUND),
  }),
  output: z.object({ rows: z.array(PublicEntry), all: z.number().int() }),
  async run(ctx, { q, most }) {
    const { db, city, now } = ctx
    const today = dayIn(city, now)
    const holds = () =>
      db
        .selectFrom('knowledge_entry')
        .where('city_id', '=', city.id)
        .where('public', '=', true)
        .where('state', 'in', OFFERED)
        .where('expires_on', '>=', today)
    const all = await holds()
      .select(eb => eb.fn.countAll<number>().as('n'))
      .executeTakeFirst()
    const rows = q
      ? await findEntries(ctx, q, { publicOnly: true, most })
      : await holds().selectAll().orderBy('unit_id').orderBy('question').limit(LISTED).execute()
    return { rows: rows.map(row => publicOf(city, row, today)), all: Number(all?.n ?? 0) }
  },
})

export const publicKnowledgeEntry = view({
  name: 'public.knowledgeEntry',
  route: 'GET /api/public/{city}/knowledge/{id}',
  by: ['anyone'],
  input: z.object({ city: z.string(), id: z.uuid() }),
  output: PublicEntry,
  async run({ db, city, now }, { id }) {
    const today = dayIn(city, now)
    const row = await db
      .selectFrom('knowledge_entry')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .where('public', '=', true)
      .where('state', 'in', OFFERED)
      .where('expires_on', '>=', today)
      .executeTakeFirst()
    if (!row) throw notFound()
    return publicOf(city, row, today)
  },
})

const publicOf = (city: CityContext, row: Entry, today: string): Z.input<typeof PublicEntry> => ({
  id: row.id,
  question: row.question,
  answer: row.answer,
  basis: row.basis,
  applies: row.applies,
  unit: unitRef(city, row.unit_id)?.name ?? { zh: row.unit_id, en: row.unit_id },
  checkedOn: dayIn(city, row.changed_at),
  expiresOn: row.expires_on ?? today,
})
