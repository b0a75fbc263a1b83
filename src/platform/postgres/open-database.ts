import { setTimeout as sleep } from 'node:timers/promises'
import { isDatabaseAway } from '../db/away.ts'
import { secretFile } from './files.ts'
import { type DatabaseLog, silentLog } from './log.ts'
import { type DataDir, prepareDataDir } from './place.ts'
import { DatabaseProblem, reasonOf } from './problem.ts'
import { ensureRoles, externalRoles, type RoleUrls } from './roles.ts'
import { availableMemory, type MemoryProfile, type Settings, serverSettings } from './settings.ts'
import { type ServerEvent, type Supervised, superuserPassword, supervise } from './supervisor.ts'
import { localUrl } from './urls.ts'

const REACHABLE_WITHIN_MS = 60_000

export type OpenDatabaseOptions = {
  /** Directory of all data of this installation, such as `./data`; created if missing. */
  dataDir: string
  log?: DatabaseLog
  memory?: MemoryProfile
  /** Server settings over the defaults (embedded server only). */
  settings?: Settings
  /** Where DATABASE_URL and DATABASE_APP_URL are read from; the process environment if not given. */
  env?: Record<string, string | undefined>
  /** Places for the cluster if the data directory cannot be reached by PostgreSQL's user. */
  fallbacks?: string[]
}

/** The database of the program: addresses for its two roles, and its end. */
export type Database = {
  /** `external`: DATABASE_URL; `supervisor`: this process runs the server; `attached`: another process does. */
  mode(): 'external' | 'supervisor' | 'attached'
  /** For migrations: owns the database, is no superuser. */
  ownerUrl: string
  /** For everything else: logs in and owns nothing, so row-level security binds it. */
  appUrl: string
  /** For the administrator of the embedded server; null on an external one. */
  superuserUrl: string | null
  /** As `server_version_num`: 180004 is 18.4. */
  serverVersion: number
  /** Tells when the embedded server went down and when it is back at the same address. Returns how to unsubscribe. */
  onCrash(listener: (event: ServerEvent) => void): () => void
  /** Stops the server if this process runs it. Close all pools before. */
  stop(): Promise<void>
}

/**
 * Opens the database: the one DATABASE_URL names, or else the embedded PostgreSQL of the data directory, which is
 * created, started, recovered and watched as needed. Both roles exist and have been signed in when it returns.
 * @throws DatabaseProblem with a text for the operator in both languages
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  try {
    return await open(options)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (error instanceof DatabaseProblem || !['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(code)) throw error
    throw new DatabaseProblem('dataDirNotWritable', { path: options.dataDir, reason: reasonOf(error) }, error)
  }
}

async function open(options: OpenDatabaseOptions): Promise<Database> {
  const log = options.log ?? silentLog
  const env = options.env ?? process.env
  const data = prepareDataDir(options.dataDir)
  if (env.DATABASE_URL) {
    const roles = await externalRoles(env.DATABASE_URL, env.DATABASE_APP_URL, data.keys)
    log.info({ serverVersion: roles.serverVersion }, 'Using the database of DATABASE_URL')
    return { ...roles, mode: () => 'external', superuserUrl: null, onCrash: () => () => {}, stop: async () => {} }
  }

  const listeners = new Set<(event: ServerEvent) => void>()
  const server = await supervise({
    data,
    log,
    settings: { ...serverSettings(options.memory ?? 'normal', availableMemory()), ...options.settings },
    onEvent: event => {
      for (const listener of listeners) listener(event)
    },
    ...(options.fallbacks ? { fallbacks: options.fallbacks } : {}),
  })
  try {
    const { superuserUrl, roles } = await embeddedRoles(data, server)
    return {
      ...roles,
      mode: server.role,
      superuserUrl,
      onCrash(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
      stop: server.stop,
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function embeddedRoles(data: DataDir, server: Supervised): Promise<{ superuserUrl: string; roles: RoleUrls }> {
  const urlFor = (user: string, password: string, database: string) =>
    localUrl(server.address, user, password, database)
  const superuserUrl = urlFor('postgres', superuserPassword(data), 'postgres')
  for (let waited = 0; ; waited += 100) {
    try {
      return { superuserUrl, roles: await ensureRoles(superuserUrl, data.keys, urlFor) }
    } catch (error) {
      const code = String((error as { code?: unknown }).code)
      if (code === '28P01') {
        throw new DatabaseProblem('superuserPasswordLost', { file: secretFile(data.keys, 'postgres-superuser') }, error)
      }
      // The process that looks after the server may be restarting it just now, or the line breaks as a killed one ends
      if (!isDatabaseAway(error) || waited >= REACHABLE_WITHIN_MS) throw error
      await sleep(100)
    }
  }
}
