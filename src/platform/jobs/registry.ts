import type { CityContext } from '../acts/index.ts'
import type { Pool } from '../db/index.ts'

export interface JobContext {
  city: CityContext
  pool: Pool
  now: Date
}

/** One follow-up of an act. The id is that of its outbox row: the same each time it is tried again. */
export interface Job {
  id: string
  body: Record<string, unknown>
}

/** Does a batch of follow-ups of one city, each at least once: doing one again must change nothing. */
export type JobHandler = (context: JobContext, jobs: readonly Job[]) => Promise<void>

const handlers = new Map<string, JobHandler[]>()

/**
 * Adds what is done with follow-ups of a kind. Several modules may hear of one kind; if one of them fails, all are called
 * again.
 */
export function registerJob(kind: string, handler: JobHandler): void {
  handlers.set(kind, [...(handlers.get(kind) ?? []), handler])
}

export const jobKinds = (): string[] => [...handlers.keys()]

export function jobHandler(kind: string): JobHandler | undefined {
  const all = handlers.get(kind)
  return (
    all &&
    (async (context, jobs) => {
      for (const handler of all) await handler(context, jobs)
    })
  )
}
