import { compare } from './facts.ts'
import type { RankingRow } from './rank.ts'
import type { UnitKind } from './scheme.ts'

/** The ladder of accountability (问责阶梯), SPEC R13: last 3; 1 month circulated, 2 running interviewed, 3 inspected. */
export type LadderRules = {
  steps: readonly { step: string; last: number; months: number }[]
  /** Last of the own group instead of last of all streets or all departments. */
  perGroup?: boolean
  /** With fewer ranked units compared "the last three" says nothing, and nobody is named. */
  atLeast: number
}

/** `month` as `YYYY-MM`. */
export type MonthRanking = {
  month: string
  rows: readonly Pick<RankingRow, 'unit' | 'kind' | 'group' | 'place' | 'overall'>[]
}

type Place = { place: number; of: number }
export type MonthPlace = Place & { month: string }

export type Recommendation = {
  unit: string
  kind: UnitKind
  step: string
  /** The run, oldest month first; the last one is the month the recommendation is for. */
  months: string[]
  reason: { code: 'last_of_kind' | 'last_of_group'; last: number; places: MonthPlace[] }
}

const monthBefore = (month: string): string => Temporal.PlainYearMonth.from(month).subtract({ months: 1 }).toString()

function placeOf(ranking: MonthRanking | undefined, unit: string, perGroup: boolean): Place | null {
  const row = ranking?.rows.find(candidate => candidate.unit === unit)
  if (!ranking || !row || !perGroup) return row?.overall ?? null
  const ranked = ranking.rows.filter(other => other.group === row.group && other.place !== null)
  return row.place === null ? null : { place: row.place, of: ranked.length }
}

/**
 * The months on end, up to `newest`, in which the unit was among the last N. A place shared across the border counts
 * for the unit: it is in the last N only when all but N are strictly better, so equal units are treated alike and never
 * more than N are named.
 */
function runOf(
  byMonth: ReadonlyMap<string, MonthRanking>,
  newest: string,
  unit: string,
  last: number,
  rules: LadderRules,
) {
  const run: MonthPlace[] = []
  for (let month = newest; ; month = monthBefore(month)) {
    const found = placeOf(byMonth.get(month), unit, rules.perGroup ?? false)
    if (!found || found.of < rules.atLeast || found.place <= found.of - last) return run
    run.unshift({ month, ...found })
  }
}

/**
 * What the ladder recommends after the newest month of the history; people sign. Each unit gets its highest step.
 * Streets and departments are counted apart. A run is of calendar months on end: a month without a ranking, or in which
 * the unit was not ranked, ends it (assumed, in favour of the unit).
 */
export function ladder(history: readonly MonthRanking[], rules: LadderRules): Recommendation[] {
  const byMonth = new Map(history.map(ranking => [ranking.month, ranking]))
  const newest = [...byMonth.keys()].sort(compare).at(-1)
  if (newest === undefined) return []
  const highestFirst = [...rules.steps].sort((a, b) => b.months - a.months)
  const code = rules.perGroup ? 'last_of_group' : 'last_of_kind'
  const recommended = (byMonth.get(newest)?.rows ?? []).flatMap(({ unit, kind }): Recommendation[] => {
    for (const { step, last, months } of highestFirst) {
      const places = runOf(byMonth, newest, unit, last, rules)
      if (places.length < Math.max(months, 1)) continue
      return [{ unit, kind, step, months: places.map(p => p.month), reason: { code, last, places } }]
    }
    return []
  })
  return recommended.sort((a, b) => compare(a.kind, b.kind) || placeNow(b) - placeNow(a) || compare(a.unit, b.unit))
}

const placeNow = (r: Recommendation): number => r.reason.places.at(-1)?.place ?? 0
