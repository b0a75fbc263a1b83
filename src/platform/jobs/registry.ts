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

const handlers = new Map<string, JobHandler>()

/** @throws if the kind is taken */
export function registerJob(kind: string, handler: JobHandler): void {
  if (handlers.has(kind)) throw new Error(`job ${kind} is registered twice`)
  handlers.set(kind, handler)
}

export const jobKinds = (): string[] => [...handlers.keys()]
export const jobHandler = (kind: string): JobHandler | undefined => handlers.get(kind)
