import { spawn } from 'node:child_process'
import {
  appendFileSync,
  closeSync,
  existsSync,
  fchownSync,
  fstatSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { program } from './binaries.ts'
import type { DatabaseLog } from './log.ts'
import type { Place } from './place.ts'
import { DatabaseProblem, reasonOf } from './problem.ts'
import { endOrphans, isAlive, isPostmasterOf, sendSignal, waitForExit } from './processes.ts'
import { postgresEnvironment, type RunAs, run } from './run-as.ts'
import { type Settings, settingsFile } from './settings.ts'
import type { Address } from './urls.ts'

/** A running server: its process and the promise that it has ended. */
export type Postmaster = { pid: number; ended: Promise<void> }

function giveTo(runAs: RunAs, path: string): void {
  if (runAs.uid !== undefined) lchownSync(path, runAs.uid, runAs.gid ?? runAs.uid)
}

/**
 * Creates the cluster: superuser `postgres` with this password, scram-sha-256, UTF8 with the built-in C.UTF-8 (the same
 * order on every operating system), data checksums. A crash half way leaves nothing that looks like a cluster.
 * @throws DatabaseProblem `initFailed`, `userWithoutName`
 */
export async function initCluster(place: Place, password: string, extraArgs: string[] = []): Promise<void> {
  const { cluster, runAs } = place
  const half = `${cluster}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  giveTo(runAs, half)
  // Beside the cluster, because that user may be unable to reach any other place
  const secrets = mkdtempSync(join(cluster, '..', 'init-'))
  try {
    const passwordFile = join(secrets, 'password')
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    giveTo(runAs, secrets)
    giveTo(runAs, passwordFile)
    const { code, output } = await run(runAs, program(place.binaries, 'initdb'), [
      `--pgdata=${half}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
      ...extraArgs,
    ])
    if (code !== 0) {
      if (/could not look up effective user ID/.test(output)) {
        throw new DatabaseProblem('userWithoutName', { uid: process.getuid?.() ?? '?' })
      }
      throw new DatabaseProblem('initFailed', { reason: output.split('\n').slice(-3).join(' ') })
    }
    appendFileSync(join(half, 'postgresql.conf'), "\ninclude_if_exists 'bihuan.conf'\ninclude_if_exists 'local.conf'\n")
    renameSync(half, cluster)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    throw error instanceof DatabaseProblem
      ? error
      : new DatabaseProblem('initFailed', { reason: reasonOf(error) }, error)
  } finally {
    rmSync(secrets, { recursive: true, force: true })
  }
}

/**
 * The major version that made a cluster must be ours.
 * @throws DatabaseProblem `clusterOfOtherMajor`
 */
export function checkMajor(place: Place): void {
  const found = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  const ours = place.binaries.version.split('.')[0] ?? ''
  if (found !== ours) throw new DatabaseProblem('clusterOfOtherMajor', { path: place.cluster, found, ours })
}

type PidFile = { pid: number; port: number; socketDir: string | null; ready: boolean }

function readPidFile(cluster: string): PidFile | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 0) return null
    return { pid, port: Number(lines[3]), socketDir: lines[4] || null, ready: lines[7]?.trim() === 'ready' }
  } catch {
    return null
  }
}

/** The server of this cluster that somebody else started and that is ready, or null. */
export function runningPostmaster(cluster: string): { postmaster: Postmaster; address: Address } | null {
  const file = readPidFile(cluster)
  if (!file?.ready || !isPostmasterOf(file.pid, cluster)) return null
  return { postmaster: { pid: file.pid, ended: pollForExit(file.pid) }, address: file }
}

async function pollForExit(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(250, undefined, { ref: false })
}

/**
 * Makes sure that nothing of an earlier server stands in the way: ends a server that still runs, then what a killed one
 * left behind, then its lock files (PostgreSQL itself trusts any live process that happens to have the old pid).
 */
export async function clearRemains(cluster: string, log: DatabaseLog): Promise<void> {
  const file = readPidFile(cluster)
  if (file && isPostmasterOf(file.pid, cluster)) {
    log.info({ pid: file.pid }, 'Stopping a PostgreSQL server that an earlier run left behind')
    await stopPostmaster(file.pid)
  }
  const orphans = await endOrphans(cluster)
  if (orphans > 0) log.warn({ orphans }, 'Ended processes that a killed PostgreSQL server left behind')
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  if (file?.socketDir) {
    rmSync(join(file.socketDir, `.s.PGSQL.${file.port}.lock`), { force: true })
    rmSync(join(file.socketDir, `.s.PGSQL.${file.port}`), { force: true })
  }
}

/**
 * Starts the server and waits until it accepts connections, however long crash recovery takes. It gets a session of its
 * own, so that Ctrl-C in a terminal reaches the program only, which then stops it in order.
 * @throws DatabaseProblem `startFailed` with the last words of the server
 */
export async function startPostmaster(
  place: Place,
  address: Address,
  settings: Settings,
  logFile: string,
  log: DatabaseLog,
  cancelled?: AbortSignal,
): Promise<Postmaster> {
  const { cluster, runAs } = place
  await clearRemains(cluster, log)
  writeConfiguration(place, settings)
  if (address.socketDir !== null && !existsSync(address.socketDir)) {
    mkdirSync(address.socketDir, { mode: 0o700 })
    giveTo(runAs, address.socketDir)
  }
  const output = openSync(logFile, 'a', 0o600)
  try {
    const before = fstatSync(output).size
    const socket = address.socketDir === null ? ['-c', 'unix_socket_directories='] : ['-k', address.socketDir]
    const child = spawn(
      program(place.binaries, 'postgres'),
      ['-D', cluster, '-p', String(address.port), '-c', 'listen_addresses=127.0.0.1', ...socket],
      {
        cwd: process.platform === 'win32' ? undefined : '/',
        env: postgresEnvironment(),
        detached: true,
        stdio: ['ignore', output, output],
        ...(runAs.uid === undefined ? {} : { uid: runAs.uid, gid: runAs.gid }),
      },
    )
    let over: string | null = null
    const ended = new Promise<void>(resolve => {
      child.on('error', error => {
        over = reasonOf(error)
        resolve()
      })
      child.on('exit', (code, signal) => {
        over = `exit ${signal ?? code}`
        resolve()
      })
    })
    child.unref()
    for (let waited = 0; over === null; waited += 15) {
      const file = readPidFile(cluster)
      if (file?.ready && file.pid === child.pid) return { pid: file.pid, ended }
      if (cancelled?.aborted && child.pid) await stopPostmaster(child.pid)
      if (waited > 0 && waited % 15_000 === 0) log.info({ pid: child.pid }, 'PostgreSQL is still recovering')
      await sleep(15)
    }
    throw new DatabaseProblem('startFailed', { reason: lastWords(logFile, before) || over, log: logFile })
  } finally {
    closeSync(output)
  }
}

/** Never through a link: the directory belongs to PostgreSQL's user, and this process may be root. */
function writeConfiguration({ cluster, runAs }: Place, settings: Settings): void {
  const path = join(cluster, 'bihuan.conf')
  rmSync(path, { force: true })
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, settingsFile(settings))
    if (runAs.uid !== undefined) fchownSync(file, runAs.uid, runAs.gid ?? runAs.uid)
  } finally {
    closeSync(file)
  }
}

function lastWords(logFile: string, from: number): string {
  const file = openSync(logFile, 'r')
  try {
    const size = fstatSync(file).size
    const start = Math.max(from, size - 8_192)
    const buffer = Buffer.alloc(Math.max(0, size - start))
    readSync(file, buffer, 0, buffer.length, start)
    const lines = buffer.toString('utf8').split('\n')
    const telling = lines.filter(line => /FATAL|PANIC|could not|error/i.test(line))
    return (telling.length > 0 ? telling : lines.filter(Boolean)).slice(-3).join(' ').slice(0, 600)
  } finally {
    closeSync(file)
  }
}

/** Stops a server in order: fast shutdown (open transactions roll back), after 30 s immediate, after 10 s more by force. */
async function stopPostmaster(pid: number): Promise<void> {
  sendSignal(pid, 'SIGINT')
  if (await waitForExit(pid, 30_000)) return
  sendSignal(pid, 'SIGQUIT')
  if (await waitForExit(pid, 10_000)) return
  sendSignal(pid, 'SIGKILL')
  await waitForExit(pid, 10_000)
}

/** Stops the server of a cluster; where there are no signals (Windows) by pg_ctl. */
export async function stopCluster(place: Place, pid: number): Promise<void> {
  if (process.platform !== 'win32') return stopPostmaster(pid)
  await run(place.runAs, program(place.binaries, 'pg_ctl'), [
    'stop',
    '-D',
    place.cluster,
    '-m',
    'fast',
    '-w',
    '-t',
    '40',
  ])
}
