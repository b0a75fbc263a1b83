import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { maySeeCase } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { findEntries } from '../find.ts'
import { offerOf } from '../present.ts'
import { Offer } from '../shapes.ts'

const MOST = 8

/** What the knowledge base says to words, to what a caller tells, or to a case (CHECKLIST K40). */
export const searchKnowledge = view({
  name: 'knowledge.search',
  route: 'POST /api/query/knowledge',
  by: ['staff'],
  input: z.object({ text: z.string().max(5000).default(''), case: z.uuid().optional() }),
  output: z.object({ rows: z.array(Offer) }),
  async run(ctx, input) {
    const { db, city, actor, now } = ctx
    let said = input.text
    if (input.case) {
      const [kase, appeal] = await Promise.all([
        db
          .selectFrom('case_file')
          .selectAll()
          .where('city_id', '=', city.id)
          .where('id', '=', input.case)
          .executeTakeFirst(),
        db
          .selectFrom('appeal')
          .select('text')
          .where('city_id', '=', city.id)
          .where('case_id', '=', input.case)
          .orderBy('received_at')
          .limit(1)
          .executeTakeFirst(),
      ])
      if (!kase || !maySeeCase(actor, kase)) throw notFound()
      said = input.text || `${kase.title}\n${appeal?.text ?? ''}`
    }
    const rows = await findEntries(ctx, said, { publicOnly: false, most: MOST })
    return { rows: rows.map(row => offerOf(city, row, dayIn(city, now))) }
  },
})
