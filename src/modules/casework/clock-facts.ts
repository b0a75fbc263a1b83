import type { Db } from '../../platform/db/index.ts'
import { type ClockFact, parseLimit } from '../../rules/clock/index.ts'

interface Stored {
  ground?: string
  askedAt?: string
  by?: string
  add?: string
}

/** Pauses and extensions of a case's clocks, as the rules read them, by clock. */
export async function clockFactsOf(db: Db, cityId: number, caseId: string): Promise<Map<string, ClockFact[]>> {
  const rows = await db
    .selectFrom('clock_fact')
    .innerJoin('clock', join =>
      join.onRef('clock.city_id', '=', 'clock_fact.city_id').onRef('clock.id', '=', 'clock_fact.clock_id'),
    )
    .select(['clock_fact.clock_id', 'clock_fact.kind', 'clock_fact.at', 'clock_fact.data'])
    .where('clock_fact.city_id', '=', cityId)
    .where('clock.case_id', '=', caseId)
    .orderBy('clock_fact.at')
    .execute()
  const facts = new Map<string, ClockFact[]>()
  for (const row of rows) {
    const at = Temporal.Instant.fromEpochMilliseconds(row.at.getTime())
    const data = row.data as Stored
    const fact: ClockFact =
      row.kind === 'paused'
        ? { type: 'paused', at, ground: data.ground ?? '' }
        : row.kind === 'resumed'
          ? { type: 'resumed', at }
          : {
              type: 'extended',
              at,
              askedAt: Temporal.Instant.from(data.askedAt ?? at.toString()),
              by: data.by ?? '',
              add: parseLimit(data.add ?? ''),
            }
    facts.set(row.clock_id, [...(facts.get(row.clock_id) ?? []), fact])
  }
  return facts
}
