import { sql } from 'kysely'
import type { ViewContext } from '../../../platform/acts/index.ts'
import type { Counts, MonthRanking } from '../../../rules/score/index.ts'
import { publishedRows } from '../publications.ts'
import type { Method } from '../rules/method.ts'
import { earlier } from '../rules/period.ts'
import { longestRun } from '../rules/steps.ts'

type Ask = Pick<ViewContext, 'db' | 'city'>

/** The published months that a ladder looks at after `month`, in their newest version. Nobody answers for what nobody published. */
export async function publishedHistory({ db, city }: Ask, method: Method, month: string): Promise<MonthRanking[]> {
  const months = Array.from({ length: longestRun(method.ladders) }, (_, i) => earlier('month', month, i))
  const rows = await publishedRows(db, city.id, 'month', months)
  return months.flatMap(one => {
    const found = rows.get(one)
    return found ? [{ month: one, rows: found }] : []
  })
}

/** What people said about a unit in every published month, in its newest version. */
export async function publishedWords({ db, city }: Ask, unit: string) {
  const rows = await db
    .selectFrom('ranking_publication')
    .distinctOn('period')
    .select(['period', sql<{ unit: string; counts: Counts }[]>`body -> 'inputs' -> 'units'`.as('units')])
    .where('city_id', '=', city.id)
    .where('kind', '=', 'month')
    .orderBy('period')
    .orderBy('version', 'desc')
    .execute()
  return rows.flatMap(({ period, units }) => {
    const counts = units.find(row => row.unit === unit)?.counts
    return counts ? [{ month: period, satisfied: counts.satisfied, valid: counts.valid }] : []
  })
}
