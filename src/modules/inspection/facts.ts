import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'

/** Whose inspections are asked for: a unit, or one section, counter, window or station of it by the name on the door. */
export interface Inspected {
  id: string
  unit: string
  spot: string | null
}

/** What an assessment counts of inspections (SPEC F12 N4 H6). */
export interface InspectionFacts {
  points: number
  passed: number
  expected: number
  present: number
}

/**
 * What inspections of a period found, by the id that was asked with; nobody is in the answer who was not inspected.
 * @param from first and @param to last civil day on which something was seen
 */
export async function inspectionFacts(
  db: Db,
  city: CityContext,
  asked: readonly Inspected[],
  from: string,
  to: string,
): Promise<Map<string, InspectionFacts>> {
  const found = new Map<string, InspectionFacts>()
  if (asked.length === 0) return found
  const rows = await db
    .selectFrom('inspection')
    .select(eb => [
      'unit_id',
      'spot',
      eb.fn.sum<number>('points').as('points'),
      eb.fn.sum<number>('passed').as('passed'),
      eb.fn.sum<number>(eb.fn.coalesce('expected', eb.lit(0))).as('expected'),
      eb.fn.sum<number>(eb.fn.coalesce('present', eb.lit(0))).as('present'),
    ])
    .where('city_id', '=', city.id)
    .where('unit_id', 'in', [...new Set(asked.map(one => one.unit))])
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .groupBy(['unit_id', 'spot'])
    .execute()
  for (const one of asked) {
    const own = rows.filter(row => row.unit_id === one.unit && (one.spot === null || row.spot === one.spot))
    if (own.length === 0) continue
    const sum = (fact: keyof InspectionFacts) => own.reduce((total, row) => total + Number(row[fact]), 0)
    found.set(one.id, {
      points: sum('points'),
      passed: sum('passed'),
      expected: sum('expected'),
      present: sum('present'),
    })
  }
  return found
}
