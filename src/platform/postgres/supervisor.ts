import { createHash } from 'node:crypto'
import { existsSync, renameSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureSecret, readSecret } from './files.ts'
import { withLock } from './lock.ts'
import { type DatabaseLog, rotateLog } from './log.ts'
import { type DataDir, defaultFallbacks, findPlace, type Place, recordCluster, socketDirectory } from './place.ts'
import { freePort } from './ports.ts'
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
}

/** A server that this process started (`supervisor`) or that another process looks after (`attached`). */
export type Supervised = {
  role(): 'supervisor' | 'attached'
  address: Address
  stop(): Promise<void>
}

const LOCK_WAIT_MS = 180_000
const START_ATTEMPTS = 5
/** Goes away by itself or with another port: remains of a killed server, a port taken meanwhile. */
const PASSING_TROUBLE = /shared memory block|lock file|could not (bind|create any)/
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
  let up = true
  let restarts: Promise<void> = Promise.resolve()
  const ending = new AbortController()
  let fingerprint = ''

  const locked = <T>(work: () => Promise<T>) => withLock(data.lock, LOCK_WAIT_MS, work)

  const note = (supervising: boolean) => {
    if (!address) return
    writeState(data.state, {
      pid: supervising && up ? (postmaster?.pid ?? null) : null,
      socketDir: address.socketDir,
      port: address.port,
      supervisorPid: supervising ? process.pid : null,
      supervisorIdentity: supervising ? processIdentity(process.pid) : null,
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
    await setAsideForeignCluster(data, place.cluster, log)
    if (!existsSync(join(place.cluster, 'PG_VERSION'))) {
      log.info({ cluster: place.cluster, user: place.runAs.name }, 'Creating the database cluster')
      const args = settings.fsync === 'off' ? ['--no-sync'] : []
      await initCluster(place, ensureSecret(data.keys, 'postgres-superuser'), args)
    }
    recordCluster(data, place.cluster)
    checkMajor(place)
    const running = runningPostmaster(place.cluster)
    if (running && previous?.fingerprint === fingerprint) {
      postmaster = running.postmaster
      address = running.address
      log.info({ pid: postmaster.pid }, 'Took over a running PostgreSQL server')
    } else {
      await clearRemains(place.cluster, log)
      await firstStart(place, previous)
    }
    note(true)
    restarts = watch()
  }

  const firstStart = async (at: Place, previous: ClusterState | null): Promise<void> => {
    const known = address
    for (let attempt = 1; ; attempt += 1) {
      // A process that was attached keeps its address: its pools know no other
      address = known ?? {
        socketDir: await socketDirectory(at.cluster, at.runAs),
        port: await freePort(attempt === 1 ? previous?.port : undefined),
      }
      try {
        postmaster = await startPostmaster(at, address, settings, data.log, log)
        log.info({ pid: postmaster.pid, port: address.port }, 'PostgreSQL is ready')
        return
      } catch (error) {
        const reason = reasonOf(error)
        if (attempt === START_ATTEMPTS || !PASSING_TROUBLE.test(reason)) throw error
        log.warn({ attempt, reason }, 'PostgreSQL could not be started; trying again')
        await sleep(200 * 2 ** attempt)
      }
    }
  }

  const watch = async (): Promise<void> => {
    while (!ending.signal.aborted && postmaster && place && address) {
      await postmaster.ended
      if (ending.signal.aborted) return
      log.error({ pid: postmaster.pid }, 'PostgreSQL ended unexpectedly; restarting it')
      up = false
      note(true)
      onEvent({ state: 'down' })
      postmaster = await restart(place, address, postmaster)
      if (ending.signal.aborted) return
      up = true
      note(true)
      log.info({ pid: postmaster.pid }, 'PostgreSQL is back')
      onEvent({ state: 'up' })
    }
  }

  const restart = async (at: Place, where: Address, dead: Postmaster): Promise<Postmaster> => {
    for (let attempt = 1; !ending.signal.aborted; attempt += 1) {
      try {
        return await startPostmaster(at, where, settings, data.log, log, ending.signal)
      } catch (error) {
        if (ending.signal.aborted) break
        const reason = reasonOf(error)
        log.error({ attempt, reason }, 'PostgreSQL could not be restarted; trying again')
        onEvent({ state: 'restart-failed', attempt, reason })
        const pause = Math.min(LAST_BACKOFF_MS, 100 * 2 ** attempt)
        await sleep(pause, undefined, { signal: ending.signal }).catch(() => {})
      }
    }
    return dead
  }

  const attachOrBecome = () =>
    locked(async () => {
      if (ending.signal.aborted) return
      const state = readState(data.state)
      if (isSupervised(state)) address = { socketDir: state.socketDir, port: state.port }
      else await become(state)
    })

  let takingOver = false
  const tick = setInterval(() => {
    if (postmaster) return rotateLog(data.log)
    if (takingOver || isSupervised(readState(data.state))) return
    takingOver = true
    attachOrBecome()
      .catch(error => log.error({ reason: reasonOf(error) }, 'Could not take over the database'))
      .finally(() => {
        takingOver = false
      })
  }, 1_000)
  tick.unref()

  // A program that ends without stop() (an error at start) must not leave a server behind; SIGKILL alone does
  const atExit = () => {
    if (postmaster && up) sendSignal(postmaster.pid, 'SIGINT')
  }
  process.on('exit', atExit)

  const release = () => {
    ending.abort()
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
      if (ending.signal.aborted) return
      release()
      await locked(async () => {
        if (!postmaster || !place) return
        if (!up) await restarts
        await stopCluster(place, postmaster.pid)
        note(false)
        removeSocketDirectory(address?.socketDir)
        log.info({ pid: postmaster.pid }, 'PostgreSQL stopped')
      })
    },
  }
}

/**
 * A cluster outside of its data directory that no pg.location names belongs to a data directory that somebody deleted to
 * begin anew at the same path. It is kept under another name: nothing here deletes data.
 */
async function setAsideForeignCluster(data: DataDir, cluster: string, log: DatabaseLog): Promise<void> {
  if (cluster === join(data.root, 'pg') || existsSync(data.pointer) || !existsSync(cluster)) return
  await clearRemains(cluster, log)
  const aside = `${cluster}.abandoned-${Date.now()}`
  renameSync(cluster, aside)
  log.warn(
    { cluster: aside },
    'Set aside the database of a data directory that was deleted; remove it if it is not needed',
  )
}

/** Leaves nothing in the temporary directory; a start makes it again. Not empty: then something still needs it. */
function removeSocketDirectory(dir: string | null | undefined): void {
  try {
    if (dir) rmdirSync(dir)
  } catch {
    // in use or gone
  }
}

/** The superuser's password, which is known once the cluster exists. */
export function superuserPassword(data: DataDir): string {
  return readSecret(data.keys, 'postgres-superuser') ?? ''
}
