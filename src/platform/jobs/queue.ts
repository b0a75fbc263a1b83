import pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { CityContext } from '../acts/index.ts'
import type { Pool } from '../db/index.ts'
import { relayOutbox } from './outbox.ts'
import { jobHandler, jobKinds } from './registry.ts'

const SCHEMA = 'jobs'
const BATCH = 200

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

interface Queued {
  city: string
  id: string
  body: Record<string, unknown>
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
    await boss.work<Queued>(kind, { batchSize: BATCH, pollingIntervalSeconds: 1 }, async jobs => {
      const byCity = Map.groupBy(jobs, job => job.data.city)
      for (const [code, mine] of byCity) {
        const city = options.cities.get(code)
        const handler = jobHandler(kind)
        if (!city || !handler) throw new Error(`no handler for ${kind} of ${code}`)
        try {
          await handler(
            { city, pool: options.pool, now: options.now() },
            mine.map(job => ({ id: job.data.id, body: job.data.body })),
          )
          options.onJob(kind, 'done', mine.length)
        } catch (error) {
          options.onJob(kind, 'failed', mine.length)
          options.onError(error as Error, kind)
          throw error
        }
      }
    })
  return {
    async relay() {
      let moved = 0
      for (const city of options.cities.values())
        moved += await relayOutbox(options.pool, city, 500, async (rows, query) => {
          const kinds = Map.groupBy(rows, row => row.kind)
          for (const [kind, mine] of kinds)
            await boss.insert(
              kind,
              mine.map(row => ({ id: row.id, data: { city: city.code, id: row.id, body: row.body } })),
              { db: { executeSql: query } },
            )
        })
      return moved
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

/** Installs or updates the queue's own tables as their owner, and gives the application's role what it needs. */
async function install(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, supervise: false, schedule: false, max: 2 })
  await boss.start()
  await boss.createQueue('dead')
  for (const kind of jobKinds())
    await boss.createQueue(kind, { retryLimit: 8, retryDelay: 5, retryBackoff: true, deadLetter: 'dead' })
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
