import pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { CityContext } from '../acts/index.ts'
import type { Pool } from '../db/index.ts'
import { byKind, relayOutbox } from './outbox.ts'
import { type Job, jobHandler, jobKinds } from './registry.ts'

const SCHEMA = 'jobs'
/** Follow-ups that travel as one job of the queue: its own tables are then written to once for all of them. */
const PARCEL = 100
/** Parcels that one turn of a worker takes. */
const BATCH = 10
const RELAYED = 1000
const RETRY_SECONDS = 5

export interface QueueOptions {
  ownerUrl: string
  appUrl: string
  pool: Pool
  cities: ReadonlyMap<string, CityContext>
  now: () => Date
  onError: (error: Error, kind: string) => void
  onJob: (kind: string, fate: 'done' | 'failed', n: number) => void
}

export interface Queue {
  /** moves waiting follow-ups into the queue; returns how many */
  relay(): Promise<number>
  stop(): Promise<void>
}

/** Follow-ups of one city and kind. */
interface Parcel {
  city: string
  jobs: Job[]
}

/**
 * pg-boss in the same database: the owner installs it, the application's role works with it. Follow-ups that fail are
 * tried again with growing pauses and end in a dead-letter queue, where the health page counts them.
 */
export async function startQueue(options: QueueOptions): Promise<Queue> {
  await install(options.ownerUrl)
  const boss = new PgBoss({
    connectionString: options.appUrl,
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    max: 3,
  })
  boss.on('error', error => options.onError(error as Error, 'queue'))
  await boss.start()
  for (const kind of jobKinds())
    await boss.work<Parcel>(kind, { batchSize: BATCH, pollingIntervalSeconds: 1 }, async parcels => {
      for (const [code, mine] of Map.groupBy(parcels, parcel => parcel.data.city)) {
        const city = options.cities.get(code)
        const handler = jobHandler(kind)
        if (!city || !handler) throw new Error(`no handler for ${kind} of ${code}`)
        const jobs = mine.flatMap(parcel => parcel.data.jobs)
        const attempt = async (some: Job[]) => {
          try {
            await handler({ city, pool: options.pool, now: options.now() }, some)
            options.onJob(kind, 'done', some.length)
          } catch (error) {
            options.onError(error as Error, kind)
            if (some.length === 1) options.onJob(kind, 'failed', 1)
            throw error
          }
        }
        try {
          await attempt(jobs)
        } catch (error) {
          if (jobs.length === 1) throw error
          // One that fails must not hold up the others: each alone, and what fails again waits alone for its next turn.
          const failed: Job[] = []
          for (const job of jobs) await attempt([job]).catch(() => failed.push(job))
          if (failed.length === jobs.length) throw error
          await boss.insert(
            kind,
            failed.map(job => ({ data: { city: code, jobs: [job] }, startAfter: RETRY_SECONDS })),
          )
        }
      }
    })
  return {
    async relay() {
      let moved = 0
      for (const city of options.cities.values())
        moved += await relayOutbox(options.pool, city, RELAYED, async (rows, query) => {
          for (const [kind, jobs] of byKind(rows))
            await boss.insert(
              kind,
              parcelsOf(jobs).map(some => ({ data: { city: city.code, jobs: some } })),
              { db: { executeSql: query } },
            )
        })
      return moved
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

const parcelsOf = (jobs: readonly Job[]): Job[][] =>
  Array.from({ length: Math.ceil(jobs.length / PARCEL) }, (_, i) => jobs.slice(i * PARCEL, (i + 1) * PARCEL))

/** Installs or updates the queue's own tables as their owner, and gives the application's role what it needs. */
async function install(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, supervise: false, schedule: false, max: 2 })
  await boss.start()
  await boss.createQueue('dead')
  for (const kind of jobKinds())
    await boss.createQueue(kind, { retryLimit: 8, retryDelay: RETRY_SECONDS, retryBackoff: true, deadLetter: 'dead' })
  await boss.stop({ graceful: false })
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`grant usage on schema ${SCHEMA} to bihuan_app`)
    await client.query(`grant all on all tables in schema ${SCHEMA} to bihuan_app`)
    await client.query(`grant execute on all functions in schema ${SCHEMA} to bihuan_app`)
    await client.query(`grant usage on all sequences in schema ${SCHEMA} to bihuan_app`)
  } finally {
    await client.end()
  }
}
