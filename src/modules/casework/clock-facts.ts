import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import { type ClockFact, parseLimit } from '../../rules/clock/index.ts'

interface Stored {
  ground?: string
  askedAt?: string
  by?: string
  add?: string
  to?: string
}

export interface FactRow {
  kind: string
  at: Date
  data: object
}

const COLUMNS = ['clock_fact.clock_id', 'clock_fact.kind', 'clock_fact.at', 'clock_fact.data'] as const

/** Pauses and extensions of a case's clocks, as the rules read them, by clock. */
export async function clockFactsOf(db: Db, cityId: number, caseId: string): Promise<Map<string, ClockFact[]>> {
  const rows = await db
    .selectFrom('clock_fact')
    .innerJoin('clock', join =>
      join.onRef('clock.city_id', '=', 'clock_fact.city_id').onRef('clock.id', '=', 'clock_fact.clock_id'),
    )
    .select(COLUMNS)
    .where('clock_fact.city_id', '=', cityId)
    .where('clock.case_id', '=', caseId)
    .orderBy('clock_fact.at')
    .orderBy('clock_fact.id')
    .execute()
  return byClock(rows)
}

/** The same for given clocks. */
export async function clockFactsFor(
  db: Db,
  cityId: number,
  clockIds: readonly string[],
): Promise<Map<string, ClockFact[]>> {
  const rows = await db
    .selectFrom('clock_fact')
    .select(COLUMNS)
    .where('city_id', '=', cityId)
    .where('clock_id', '=', sql<string>`any(${clockIds}::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return byClock(rows)
}

function byClock(rows: readonly (FactRow & { clock_id: string })[]): Map<string, ClockFact[]> {
  const facts = new Map<string, ClockFact[]>()
  for (const row of rows) facts.set(row.clock_id, [...(facts.get(row.clock_id) ?? []), factOf(row)])
  return facts
}

/** A stored pause or extension, as the rules read it. */
export function factOf(row: FactRow): ClockFact {
  const at = Temporal.Instant.fromEpochMilliseconds(row.at.getTime())
  const data = row.data as Stored
  if (row.kind === 'paused') return { type: 'paused', at, ground: data.ground ?? '' }
  if (row.kind === 'resumed') return { type: 'resumed', at }
  const asked = {
    type: 'extended',
    at,
    askedAt: Temporal.Instant.from(data.askedAt ?? at.toString()),
    by: data.by ?? '',
  } as const
  return data.to ? { ...asked, to: Temporal.Instant.from(data.to) } : { ...asked, add: parseLimit(data.add ?? '') }
}
