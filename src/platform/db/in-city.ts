import type { Compilable, Insertable } from 'kysely'
import type pg from 'pg'
import { type Db, lineOf, type Pool, runStatement, type Session, type Statement } from './pool.ts'
import type { Database } from './tables.ts'
import { insertStatement } from './written.ts'

/** One transaction in one city. Reads are awaited; writes are sent at once and settled at the end. */
export interface CityTx {
  readonly db: Db
  readonly client: pg.PoolClient
  /** Sends a write without waiting for it; a failure fails the whole transaction. */
  write(query: Compilable | Statement): void
  /** Sends new rows, all of the same columns, as `write` does. */
  insert<T extends keyof Database>(table: T, rows: Insertable<Database[T]> | readonly Insertable<Database[T]>[]): void
}

class Tx implements CityTx {
  readonly db: Db
  readonly client: pg.PoolClient
  readonly pending: Promise<unknown>[] = []
  constructor(session: Session) {
    this.db = session.db
    this.client = session.client
  }
  write(query: Compilable | Statement): void {
    this.track(runStatement(this.client, 'sql' in query ? query : query.compile()))
  }
  insert<T extends keyof Database>(table: T, rows: Insertable<Database[T]> | readonly Insertable<Database[T]>[]): void {
    this.write(insertStatement(table, Array.isArray(rows) ? rows : [rows]))
  }
  track(result: Promise<unknown>): void {
    result.catch(() => {})
    this.pending.push(result)
  }
}

const begins = { write: 'begin', read: 'begin read only' }
const USE_CITY = 'select app.use_city($1)'
// Questions come with very different filters: a plan for all of them misses the partial index that fits one.
const OWN_PLANS = 'set local plan_cache_mode = force_custom_plan'

/**
 * Runs `work` in one transaction with the tenant set, in as few round trips as possible: begin, tenant and the
 * first reads travel together, so do all writes and the commit. Either everything happened or nothing did.
 */
export async function inCity<T>(
  pool: Pool,
  cityId: number,
  mode: 'write' | 'read',
  work: (tx: CityTx) => Promise<T>,
): Promise<T> {
  const session = await pool.acquire()
  const tx = new Tx(session)
  const line = lineOf(session.client)
  let broken: Error | undefined
  try {
    tx.track(line.run(begins[mode], begins[mode], []))
    tx.track(line.run('use_city', USE_CITY, [cityId]))
    if (mode === 'read') tx.track(line.run('own_plans', OWN_PLANS, []))
    const result = await work(tx)
    const commit = line.run('commit', 'commit', [])
    tx.track(commit)
    await Promise.all(tx.pending)
    if ((await commit).command !== 'COMMIT') throw new Error('the transaction was rolled back')
    return result
  } catch (error) {
    await Promise.allSettled(tx.pending)
    await line.run('rollback', 'rollback', []).catch(lost => {
      broken = lost as Error
    })
    throw error
  } finally {
    pool.release(session, broken)
  }
}
