import { compare } from './facts.ts'
import type { RankingRow } from './rank.ts'
import type { UnitKind } from './scheme.ts'

export type LadderStep = 'circulated' | 'interviewed' | 'inspected'

/** The ladder of accountability (问责阶梯), SPEC R13: last 3; 1 month, 2 and 3 months running. */
export type LadderRules = {
  last: number
  steps: readonly { step: LadderStep; months: number }[]
  /** With fewer ranked units of a kind "the last three" says nothing, and nobody is named. */
  atLeast: number
}

/** `month` as `YYYY-MM`. */
export type MonthRanking = { month: string; rows: readonly Pick<RankingRow, 'unit' | 'kind' | 'overall'>[] }

export type Recommendation = {
  unit: string
  kind: UnitKind
  step: LadderStep
  /** The run, oldest month first; the last one is the month the recommendation is for. */
  months: string[]
  reason: { code: 'last_of_kind'; last: number; places: { month: string; place: number; of: number }[] }
}

const monthBefore = (month: string): string => Temporal.PlainYearMonth.from(month).subtract({ months: 1 }).toString()

/**
 * The unit's place if it is among the last N of its kind. A place shared across the border counts for the unit: it is
 * in the last N only when all but N are strictly better, so equal units are treated alike and never more than N named.
 */
function lastPlace(ranking: MonthRanking | undefined, unit: string, rules: LadderRules) {
  const row = ranking?.rows.find(candidate => candidate.unit === unit)
  if (!row?.overall || row.overall.of < rules.atLeast) return null
  return row.overall.place > row.overall.of - rules.last ? row.overall : null
}

/**
 * What the ladder recommends after the newest month of the history; people sign. Each unit gets its highest step.
 * Streets and departments are counted apart. A run is of calendar months on end: a month without a ranking, or in which
 * the unit was not ranked, ends it (assumed, in favour of the unit).
 */
export function ladder(history: readonly MonthRanking[], rules: LadderRules): Recommendation[] {
  const byMonth = new Map(history.map(ranking => [ranking.month, ranking]))
  const newest = [...byMonth.keys()].sort(compare).at(-1)
  const current = newest === undefined ? undefined : byMonth.get(newest)
  if (newest === undefined || !current) return []
  const steps = [...rules.steps].sort((a, b) => b.months - a.months)
  return current.rows
    .flatMap((row): Recommendation[] => {
      const places: Recommendation['reason']['places'] = []
      for (let month = newest; ; month = monthBefore(month)) {
        const found = lastPlace(byMonth.get(month), row.unit, rules)
        if (!found) break
        places.unshift({ month, ...found })
      }
      const reached = steps.find(step => step.months <= places.length)
      if (places.length === 0 || !reached) return []
      const reason = { code: 'last_of_kind' as const, last: rules.last, places }
      return [{ unit: row.unit, kind: row.kind, step: reached.step, months: places.map(p => p.month), reason }]
    })
    .sort((a, b) => compare(a.kind, b.kind) || lastOf(b) - lastOf(a) || compare(a.unit, b.unit))
}

const lastOf = (r: Recommendation): number => r.reason.places.at(-1)?.place ?? 0
