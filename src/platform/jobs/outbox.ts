import { sql } from 'kysely'
import type { CityContext } from '../acts/index.ts'
import { inCity, type Pool } from '../db/index.ts'
import { type Job, jobHandler } from './registry.ts'

export interface OutboxRow {
  id: string
  kind: string
  body: Record<string, unknown>
}

/**
 * Takes up to `limit` follow-ups of a city out of the outbox and hands them on, in one transaction: if handing on fails,
 * they are still there. Several relays may run at once; each takes others.
 * @returns how many were taken
 */
export function relayOutbox(
  pool: Pool,
  city: CityContext,
  limit: number,
  hand: (rows: OutboxRow[], query: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>) => Promise<void>,
): Promise<number> {
  return inCity(pool, city.id, 'write', async tx => {
    const { rows } = await sql<OutboxRow>`
      delete from outbox where city_id = ${city.id} and id in (
        select id from outbox where city_id = ${city.id} order by id limit ${limit} for update skip locked)
      returning id, kind, body`.execute(tx.db)
    if (rows.length) await hand(rows, (text, values) => tx.client.query(text, values))
    return rows.length
  })
}

/**
 * Does all waiting follow-ups of a city at once, without a queue: for the simulator, imports and tests, which run in a
 * time of their own.
 */
export async function drainOutbox(pool: Pool, city: CityContext, now: () => Date, batch = 500): Promise<number> {
  let done = 0
  for (;;) {
    const taken: OutboxRow[] = []
    const n = await relayOutbox(pool, city, batch, async rows => {
      taken.push(...rows)
    })
    for (const [kind, jobs] of byKind(taken)) {
      const handler = jobHandler(kind)
      if (!handler) throw new Error(`no job ${kind}`)
      await handler({ city, pool, now: now() }, jobs)
    }
    done += n
    if (n < batch) return done
  }
}

export function byKind(rows: readonly OutboxRow[]): Map<string, Job[]> {
  const kinds = new Map<string, Job[]>()
  for (const { id, kind, body } of rows) kinds.set(kind, [...(kinds.get(kind) ?? []), { id, body }])
  return kinds
}
