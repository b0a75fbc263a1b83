import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { normalizePhone, searchQuery } from '../../../rules/text/index.ts'
import { caseRow } from '../present.ts'
import { inSight, maySeeCase } from '../scope.ts'
import { searchWords } from '../search-words.ts'
import { CaseRow } from '../shapes.ts'
import type { CaseFile } from '../subject.ts'

const LIMIT = 50

/** One field for everything (CHECKLIST K46): a number goes first, then a telephone, then words. */
export const searchCases = view({
  name: 'case.search',
  route: 'POST /api/query/search',
  by: ['staff'],
  input: z.object({ q: z.string().trim().min(1).max(200) }),
  output: z.object({
    cases: z.array(CaseRow),
    by: z.enum(['number', 'phone', 'words']),
    more: z.boolean().describe('there are more than are shown: say it more exactly'),
  }),
  async run({ db, city, actor, now }, { q }) {
    const sight = inSight(actor)
    const visible = (rows: CaseFile[]) => rows.filter(row => maySeeCase(actor, { ...row, co_units: [] }))
    const answer = (rows: CaseFile[], by: 'number' | 'phone' | 'words') => ({
      cases: visible(rows)
        .slice(0, LIMIT)
        .map(row => caseRow(city, row, now)),
      by,
      more: rows.length > LIMIT,
    })
    const cases = () => db.selectFrom('case_file').selectAll('case_file').where('case_file.city_id', '=', city.id)

    const number = q.replace(/[\s－–]/g, '-').replace(/^(\d{2})(\d{4})(\d{5})$/, '$1-$2-$3')
    if (/^\d{2}-\d{4}-\d{5}$/.test(number)) {
      const appeals = await db
        .selectFrom('appeal')
        .select('case_id')
        .where('city_id', '=', city.id)
        .where('number', '=', number)
        .limit(5)
        .execute()
      // With values on both sides of the "or" each has its index; a query in it would read all cases.
      const ids = appeals.map(row => row.case_id)
      const rows = await cases()
        .where(eb => eb.or([eb('number', '=', number), eb('id', '=', sql<string>`any(${ids}::uuid[])`)]))
        .limit(5)
        .execute()
      if (rows.length) return answer(rows, 'number')
    }
    const phone = normalizePhone(q)
    if (phone) {
      const rows = await cases()
        .where(
          'id',
          'in',
          db
            .selectFrom('appeal')
            .select('case_id')
            .where('city_id', '=', city.id)
            .where('phone_index', '=', city.vault.index(phone, `${city.id}/appeal.phone`))
            .orderBy('received_at', 'desc')
            .limit(LIMIT + 1),
        )
        .orderBy('received_at', 'desc')
        .execute()
      return answer(rows, 'phone')
    }
    const query = searchQuery(q)
    if (!query) return answer([], 'words')
    const found = await searchWords(db, city.id, query, 'staff')
    const rows = await cases()
      .where('id', '=', sql<string>`any(${found.map(row => row.case_id)}::uuid[])`)
      .$if(sight !== null, builder => (sight ? builder.where(sight) : builder))
      .orderBy('received_at', 'desc')
      .limit(LIMIT + 1)
      .execute()
    return answer(rows, 'words')
  },
})
