import type { ViewContext } from '../../platform/acts/index.ts'
import { type Counts, zeroCounts } from '../../rules/score/index.ts'
import { dayIn } from '../registry/index.ts'
import { countsOf } from './counts.ts'
import { rankingOf } from './ranking.ts'
import { methodOf, rankedUnits } from './rules/method.ts'

/** Where a unit stands in the running month, and where it stood the month before. */
export interface Standing {
  unit: string
  period: string
  place: number | null
  of: number
  score: number
  before: number | null
}

export interface Morning {
  /** yesterday, as a civil day */
  day: string
  /** the counts of the daily ranking (ADR 0007), of each ranked unit */
  counts: ReadonlyMap<string, Counts>
  standings: ReadonlyMap<string, Standing>
}

/** What the books say in the morning of every ranked unit (CHECKLIST K82): the same counts as the ranking's. */
export async function morningOf(ask: Pick<ViewContext, 'db' | 'city' | 'now'>): Promise<Morning> {
  const { db, city, now } = ask
  const today = dayIn(city, now)
  const day = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString()
  const units = rankedUnits(city.pack).map(unit => unit.code)
  const counts = await countsOf(db, city.id, units, { from: day, to: day }, today)
  if (!methodOf(city.pack, 'month')) return { day, counts, standings: new Map() }
  const { body, span } = await rankingOf(ask, 'month', undefined)
  const standings = body.rows.map((row): [string, Standing] => [
    row.unit,
    {
      unit: row.unit,
      period: span.period,
      place: row.place,
      of: body.rows.filter(other => other.group === row.group && other.place !== null).length,
      score: row.score,
      before: body.previous.find(other => other.unit === row.unit)?.place ?? null,
    },
  ])
  return { day, counts, standings: new Map(standings) }
}

/** The counts of several units together. */
export const sumCounts = (all: Iterable<Counts>): Counts => {
  const sum = zeroCounts()
  for (const counts of all) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key]
  return sum
}
