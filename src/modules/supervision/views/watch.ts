import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { caseRow } from '../../casework/index.ts'
import { Watch, WatchList } from '../shapes.ts'
import { type WatchId, watchLists } from '../watch.ts'

/** What is counted and shown at most: a list of two hundred is worked off from the top, not read to its end. */
const MOST = 200

/** The supervisor's live lists and one of them, by the time left (CHECKLIST K87, SPEC R10). */
export const getWatch = view({
  name: 'supervision.watch',
  route: 'GET /api/supervision/watch',
  by: ['supervisor', 'leader', 'monitor', 'discipline_inspector'],
  input: z.object({ list: WatchList.default('overdue') }),
  output: Watch,
  async run({ db, city, now }, input) {
    const lists = Object.entries(watchLists(city, now)) as [WatchId, ReturnType<typeof watchLists>[WatchId]][]
    const found = await Promise.all(
      lists.map(async ([id, where]) => {
        const rows = await db
          .selectFrom('case_file')
          .selectAll()
          .where('city_id', '=', city.id)
          .where(where)
          .orderBy(id === 'unowned' ? 'received_at' : 'due_at')
          .orderBy('id')
          .limit(MOST + 1)
          .execute()
        const views = rows.map(row => caseRow(city, row, now))
        return { id, more: rows.length > MOST, rows: id === 'near' ? views.filter(isNear) : views }
      }),
    )
    const shown = found.find(row => row.id === input.list)
    return {
      lists: found.map(({ id, more, rows }) => ({
        id,
        name: text(`watch.${id}`),
        count: Math.min(rows.length, MOST),
        more,
      })),
      rows: shown?.rows.slice(0, MOST) ?? [],
      more: shown?.more ?? false,
    }
  },
})

const isNear = (row: ReturnType<typeof caseRow>) => row.clock?.level === 'near'
