import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { verdictWords } from '../appellants.ts'
import { maySeeCase } from '../scope.ts'

/** Good earlier answers to the same kind of matter, beside the form of the answer (CHECKLIST K68). */
export const earlierAnswers = view({
  name: 'case.history',
  route: 'GET /api/cases/{id}/history',
  by: ['staff'],
  input: z.object({ id: z.uuid() }),
  output: z.object({
    rows: z.array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        title: z.string(),
        publicText: z.string(),
        verdict: Text,
        at: z.string(),
      }),
    ),
  }),
  async run({ db, city, actor }, { id }) {
    const kase = await db
      .selectFrom('case_file')
      .select(['item', 'unit_id', 'via', 'co_units', 'place_unit'])
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!kase || !maySeeCase(actor, kase)) throw notFound()
    if (!kase.item || !kase.unit_id) return { rows: [] }
    const rows = await db
      .selectFrom('case_file')
      .innerJoin('reply', join =>
        join.onRef('reply.city_id', '=', 'case_file.city_id').onRef('reply.case_id', '=', 'case_file.id'),
      )
      .select(['case_file.id', 'case_file.number', 'case_file.title', 'reply.masked_text', 'reply.at'])
      .where('case_file.city_id', '=', city.id)
      .where('reply.city_id', '=', city.id)
      .where('case_file.item', '=', kase.item)
      .where('case_file.verdict', '=', 'satisfied')
      .where('case_file.published_at', 'is not', null)
      .orderBy('case_file.published_at', 'desc')
      .limit(3)
      .execute()
    return {
      rows: rows.map(row => ({
        caseId: row.id,
        number: row.number,
        title: row.title,
        publicText: row.masked_text,
        verdict: verdictWords(city, { result: 'satisfied', satisfaction: null }),
        at: row.at.toISOString(),
      })),
    }
  },
})
