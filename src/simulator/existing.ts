import type { CityContext } from '../platform/acts/index.ts'
import { inCity, type Pool } from '../platform/db/index.ts'
import type { Existing } from './model/life.ts'

const PAGE = 1000
const OPEN = ['received', 'accepted', 'dispatched', 'signed', 'replied']

/** All cases of a city that wait for somebody, oldest number first, page by page. */
export async function* existingCases(pool: Pool, city: CityContext): AsyncGenerator<Existing> {
  for (let after = ''; ; ) {
    const page = await inCity(pool, city.id, 'read', async ({ db }) => {
      const cases = await db
        .selectFrom('case_file')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('state', 'in', OPEN)
        .where('number', '>', after)
        .orderBy('number')
        .limit(PAGE)
        .execute()
      const ids = cases.map(row => row.id)
      const appeals = ids.length
        ? await db
            .selectFrom('appeal')
            .select(['id', 'case_id', 'text', 'phone_index', 'entered_by'])
            .where('city_id', '=', city.id)
            .where('case_id', 'in', ids)
            .orderBy('received_at')
            .execute()
        : []
      return { cases, appeals: Map.groupBy(appeals, row => row.case_id) }
    })
    for (const row of page.cases) {
      const appeals = page.appeals.get(row.id) ?? []
      yield {
        caseId: row.id,
        number: row.number,
        state: row.state,
        title: row.title,
        text: appeals[0]?.text ?? '',
        kind: row.kind,
        item: row.item,
        grade: row.grade,
        placeUnit: row.place_unit,
        placeText: row.place_text,
        unit: row.unit_id,
        round: row.round,
        dispatchedAt: row.dispatched_at?.getTime() ?? null,
        due: row.due_at?.getTime() ?? null,
        askers: appeals.map(one => ({ id: one.id, phone: one.phone_index !== null, self: one.entered_by === null })),
      }
    }
    const last = page.cases.at(-1)
    if (!last || page.cases.length < PAGE) return
    after = last.number
  }
}
