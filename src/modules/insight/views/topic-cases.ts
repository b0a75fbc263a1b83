import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Id, PageQuery } from '../../../platform/http/shapes.ts'
import { CasePage, caseRow, cursorOf, inSight, readCursor } from '../../casework/index.ts'
import { TOPIC_READERS } from '../terms.ts'

/** The cases of a topic that the reader may open, newest first; the counts of a topic are of all. */
export const listTopicCases = view({
  name: 'topic.cases',
  route: 'GET /api/topics/{id}/cases',
  by: TOPIC_READERS,
  input: z.object({ id: Id, ...PageQuery }),
  output: CasePage,
  async run({ db, city, actor, now }, { id, cursor: from, limit }) {
    const sight = inSight(actor)
    const cursor = readCursor(from)
    const rows = await db
      .selectFrom('topic_case')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'topic_case.city_id').onRef('case_file.id', '=', 'topic_case.case_id'),
      )
      .selectAll('case_file')
      .select('topic_case.at')
      .where('topic_case.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where('topic_case.topic_id', '=', id)
      .$if(sight !== null, query => (sight ? query.where(sight) : query))
      .$if(cursor !== null, query =>
        query.where(eb =>
          eb(
            eb.refTuple('topic_case.at', 'topic_case.case_id'),
            '<',
            eb.tuple(new Date(cursor?.[0] ?? 0), cursor?.[1] ?? ''),
          ),
        ),
      )
      .orderBy('topic_case.at', 'desc')
      .orderBy('topic_case.case_id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map(row => caseRow(city, row, now)),
      next: rows.length > limit && last ? cursorOf(last.at.toISOString(), last.id) : null,
    }
  },
})
