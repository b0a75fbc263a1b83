import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import { Id } from '../../../../platform/http/shapes.ts'
import { caseFilters, countListed, inSight, personName } from '../../../casework/index.ts'
import { COLUMNS, unitsOfPosts } from '../subject.ts'

const MOST = 60
const Filters = z.object(caseFilters)

/** My saved views and those shared with my units, each with how many cases it holds now (CHECKLIST K47). */
export const savedViews = view({
  name: 'savedView.list',
  route: 'GET /api/saved-views',
  by: ['staff'],
  input: z.object({}),
  output: z
    .object({
      rows: z.array(
        z.object({
          id: Id,
          name: z.string(),
          filter: z.record(z.string(), z.string()),
          columns: z.array(z.enum(COLUMNS)),
          count: z.number().int(),
          more: z.boolean().describe('there are more than `count`'),
          mine: z.boolean(),
          by: z.string().nullable().describe('who shared it'),
        }),
      ),
    })
    .meta({ id: 'SavedViews' }),
  async run({ db, city, actor, now }) {
    if (actor.kind !== 'staff') return { rows: [] }
    const units = unitsOfPosts(actor)
    const sight = inSight(actor)
    const rows = await db
      .selectFrom('saved_view')
      .selectAll()
      .where('city_id', '=', city.id)
      .where(eb => eb.or([eb('person_id', '=', actor.id), ...(units.length ? [eb('unit_id', 'in', units)] : [])]))
      .orderBy('at')
      .orderBy('id')
      .limit(MOST)
      .execute()
    const counts = await Promise.all(
      rows.map(row => {
        const { sort, ...filter } = row.filter
        const known = Filters.safeParse(filter).data ?? {}
        return countListed(db, known, sort === 'due' ? 'due' : 'received', sight, city, now)
      }),
    )
    return {
      rows: rows.map((row, n) => ({
        id: row.id,
        name: row.name,
        filter: row.filter,
        columns: row.columns as 'step'[],
        count: counts[n]?.count ?? 0,
        more: counts[n]?.more ?? false,
        mine: row.person_id === actor.id,
        by: row.person_id === actor.id ? null : personName(city, row.person_id),
      })),
    }
  },
})
