import { countsOf } from '../../src/modules/assessment/counts.ts'
import { factsOf } from '../../src/modules/assessment/open-facts.ts'
import { type Entry, factsFromLedger, RANKED_ACTS } from '../../src/modules/assessment/rules/facts-from-ledger.ts'
import { upTo } from '../../src/modules/assessment/rules/period.ts'
import { dayIn } from '../../src/modules/registry/index.ts'
import { countFact, openFacts } from '../../src/rules/publication/index.ts'
import { COUNT_NAMES, type Counts, type Period, type Tally, tally, zeroCounts } from '../../src/rules/score/index.ts'
import type { TestCity } from './city.ts'

export async function ledgerOf(city: TestCity): Promise<Entry[]> {
  const rows = await city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select(['act', 'subject_id', 'at', 'unit_id', 'data'])
      .where('city_id', '=', city.city.id)
      .where('act', 'in', RANKED_ACTS)
      .orderBy('id')
      .execute(),
  )
  return rows.map(row => ({
    act: row.act,
    subjectId: row.subject_id,
    day: dayIn(city.city, row.at),
    unit: row.unit_id,
    data: row.data as Record<string, unknown>,
  }))
}

/** Counts that are not nought, by unit and name, so that a difference can be read. */
export function shown(counts: Tally): Record<string, Partial<Counts>> {
  const rows = [...counts].map(([unit, of]) => {
    const kept = COUNT_NAMES.filter(name => of[name] > 0).map(name => [name, of[name]])
    return [unit, Object.fromEntries(kept)] as const
  })
  return Object.fromEntries(rows.filter(([, of]) => Object.keys(of).length > 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The counts of each of these periods from the tables and from the ledger; of the first also from open data. */
export async function bothCounts(city: TestCity, periods: readonly Period[], entries: readonly Entry[]) {
  const today = dayIn(city.city, city.now())
  const facts = factsFromLedger(entries, today)
  const units = [...city.city.pack.units.values()].filter(unit => unit.kind !== 'section').map(unit => unit.code)
  const counted = await city.db(db =>
    Promise.all(periods.map(period => countsOf(db, city.city.id, units, period, today))),
  )
  // The open data of a publication are one by one what the counts are together.
  const whole = periods[0]
  const fromFacts: Tally = new Map()
  if (whole) {
    const found = await city.db(db => factsOf(db, city.city.id, units, upTo(whole, today), today))
    for (const unit of units) {
      const counts = zeroCounts()
      for (const fact of openFacts(unit, found.get(unit) ?? [], { key: 'k', atLeast: 3 })) countFact(counts, fact)
      fromFacts.set(unit, counts)
    }
  }
  return {
    fromFacts: shown(fromFacts),
    fromTables: periods.map((period, i) => [period.from, shown(counted[i] ?? new Map())]),
    fromLedger: periods.map(period => [period.from, shown(tally(facts, upTo(period, today)))]),
  }
}
