import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureSecret, readSecret } from './files.ts'
import { withLock } from './lock.ts'
import type { DatabaseLog } from './log.ts'
import { type DataDir, defaultFallbacks, findPlace, type Place, recordCluster, socketDirectory } from './place.ts'
import {
  checkMajor,
  clearRemains,
  initCluster,
  type Postmaster,
  runningPostmaster,
  startPostmaster,
  stopCluster,
} from './postmaster.ts'
import { DatabaseProblem, reasonOf } from './problem.ts'
import { processIdentity, sendSignal } from './processes.ts'
import type { Settings } from './settings.ts'
import { type ClusterState, isSupervised, readState, writeState } from './state.ts'
import type { Address } from './urls.ts'

/** What happened to the server while the program ran. */
export type ServerEvent =
  | { state: 'down' }
  | { state: 'restart-failed'; attempt: number; reason: string }
  | { state: 'up' }

export type SupervisorOptions = {
  data: DataDir
  settings: Settings
  log: DatabaseLog
  onEvent: (event: ServerEvent) => void
  fallbacks?: string[]
  initArgs?: string[]
}

/** A server that this process started (`supervisor`) or that another process looks after (`attached`). */
export type Supervised = {
  role(): 'supervisor' | 'attached'
  address: Address
  stop(): Promise<void>
}

const LOCK_WAIT_MS = 180_000
const LOG_LIMIT_BYTES = 20 * 1024 * 1024
const LAST_BACKOFF_MS = 10_000

/**
 * Makes sure that the cluster of a data directory runs and keeps running while this process lives: creates it the first
 * time, starts it, restarts it when it dies, and takes over when another process that looked after it is gone.
 */
export async function supervise(options: SupervisorOptions): Promise<Supervised> {
  const { data, settings, log, onEvent } = options
  let place: Place | null = null
  let postmaster: Postmaster | null = null
  let address: Address | null = null
  let stopped = false
  let fingerprint = ''

  const locked = <T>(work: () => Promise<T>) => withLock(data.lock, LOCK_WAIT_MS, work)

  const note = (pid: number | null, mine: boolean) => {
    if (!address) return
    writeState(data.state, {
      pid,
      ...address,
      supervisorPid: mine ? process.pid : null,
      supervisorIdentity: mine ? processIdentity(process.pid) : null,
      startedAt: new Date().toISOString(),
      fingerprint,
    })
  }

  const become = async (previous: ClusterState | null): Promise<void> => {
    place = await findPlace(data, options.fallbacks ?? defaultFallbacks(), log)
    fingerprint = createHash('sha256')
      .update(JSON.stringify([place.binaries, settings]))
      .digest('hex')
      .slice(0, 16)
    if (!existsSync(`${place.cluster}/PG_VERSION`)) {
      log.info({ cluster: place.cluster, user: place.runAs.name }, 'Creating the database cluster')
      await initCluster(place, ensureSecret(data.keys, 'postgres-superuser'), options.initArgs)
      recordCluster(data, place.cluster)
    }
    checkMajor(place)
    const running = runningPostmaster(place.cluster)
    if (running && previous?.fingerprint === fingerprint) {
      postmaster = running.postmaster
      address = running.address
      log.info({ pid: postmaster.pid }, 'Took over a running PostgreSQL server')
    } else {
      await clearRemains(place.cluster, log)
      // An attached process keeps its address: its pools know no other
      const socketDir = address?.socketDir ?? (await socketDirectory(place.cluster, place.runAs))
      address = { socketDir, port: address?.port ?? (await freePort(previous?.port)) }
      postmaster = await startPostmaster(place, address, settings, data.log, log)
      log.info({ pid: postmaster.pid, port: address.port }, 'PostgreSQL is ready')
    }
    note(postmaster.pid, true)
    void watch(postmaster)
  }

  const watch = async (watched: Postmaster): Promise<void> => {
    await watched.ended
    if (stopped || postmaster !== watched || !place || !address) return
    log.error({ pid: watched.pid }, 'PostgreSQL ended unexpectedly; restarting it')
    note(null, true)
    onEvent({ state: 'down' })
    for (let attempt = 1; !stopped; attempt += 1) {
      try {
        const again = await startPostmaster(place, address, settings, data.log, log)
        postmaster = again
        if (stopped) return
        note(again.pid, true)
        log.info({ pid: again.pid, attempt }, 'PostgreSQL is back')
        onEvent({ state: 'up' })
        void watch(again)
        return
      } catch (error) {
        const reason = reasonOf(error)
        log.error({ attempt, reason }, 'PostgreSQL could not be restarted; trying again')
        onEvent({ state: 'restart-failed', attempt, reason })
        await sleep(Math.min(LAST_BACKOFF_MS, 100 * 2 ** attempt))
      }
    }
  }

  const attachOrBecome = () =>
    locked(async () => {
      if (stopped) return
      const state = readState(data.state)
      if (isSupervised(state)) address = { socketDir: state.socketDir, port: state.port }
      else await become(state)
    })

  const tick = setInterval(() => {
    if (postmaster) return rotateLog(data.log)
    if (!isSupervised(readState(data.state))) {
      attachOrBecome().catch(error => log.error({ reason: reasonOf(error) }, 'Could not take over the database'))
    }
  }, 1_000)
  tick.unref()

  // A program that ends without stop() (an error at start) must not leave a server behind; SIGKILL alone does
  const atExit = () => {
    if (postmaster) sendSignal(postmaster.pid, 'SIGINT')
  }
  process.on('exit', atExit)

  const release = () => {
    stopped = true
    clearInterval(tick)
    process.off('exit', atExit)
  }

  try {
    await attachOrBecome()
  } catch (error) {
    release()
    throw error
  }
  if (!address) throw new DatabaseProblem('startFailed', { reason: 'no address', log: data.log })

  return {
    role: () => (postmaster ? 'supervisor' : 'attached'),
    address,
    async stop() {
      if (stopped) return
      release()
      await locked(async () => {
        if (!postmaster || !place) return
        await stopCluster(place, postmaster.pid)
        note(null, false)
        log.info({ pid: postmaster.pid }, 'PostgreSQL stopped')
      })
    },
  }
}

/** The superuser's password, which is known once the cluster exists. */
export function superuserPassword(data: DataDir): string {
  return readSecret(data.keys, 'postgres-superuser') ?? ''
}

/** Keeps one earlier log. The server writes to an open file, so it is copied and emptied, not renamed. */
export function rotateLog(file: string, limit = LOG_LIMIT_BYTES): void {
  if (!existsSync(file) || statSync(file).size < limit) return
  copyFileSync(file, `${file}.1`)
  truncateSync(file)
}

/**
 * A TCP port that is free on 127.0.0.1: the preferred one, else one below the range from which systems take the ports of
 * outgoing connections, so that a restart finds it free again.
 */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred && (await isFree(preferred))) return preferred
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (await isFree(port)) return port
  }
  throw new DatabaseProblem('startFailed', { reason: 'no free port between 20000 and 32000', log: '-' })
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}
