import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Id, Instant } from '../../../platform/http/shapes.ts'
import { personName } from '../../casework/index.ts'
import { colleaguesOf, draftContext, draftKinds } from '../draft.ts'

const SHOWN = 100
/** What nobody has touched for so long is no unfinished work any more. */
const DAYS = 7

/** One's own drafts, and those of colleagues that one could take over (CHECKLIST K35). */
export const listDrafts = view({
  name: 'draft.list',
  route: 'GET /api/drafts',
  by: ['staff'],
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: Id,
        kind: z.enum(['register', 'reply']),
        subjectId: Id.nullable(),
        title: z.string(),
        body: z.unknown(),
        by: z.string(),
        updatedAt: Instant,
        mine: z.boolean(),
      }),
    ),
  }),
  async run({ db, city, actor, now }) {
    const kinds = draftKinds(actor)
    if (actor.kind !== 'staff' || kinds.length === 0) return { rows: [] }
    const rows = await db
      .selectFrom('draft')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('person_id', 'in', [...colleaguesOf(city, actor)])
      .where('kind', 'in', kinds)
      .where('updated_at', '>', new Date(now.getTime() - DAYS * 86_400_000))
      .orderBy('updated_at', 'desc')
      .limit(SHOWN)
      .execute()
    return {
      rows: rows.map(row => ({
        id: row.id,
        kind: row.kind as 'register' | 'reply',
        subjectId: row.subject_id,
        title: city.vault.open(row.title, draftContext(city.id, 'title')),
        body: JSON.parse(city.vault.open(row.body, draftContext(city.id, 'body'))) as unknown,
        by: personName(city, row.person_id) ?? '',
        updatedAt: row.updated_at.toISOString(),
        mine: row.person_id === actor.id,
      })),
    }
  },
})
