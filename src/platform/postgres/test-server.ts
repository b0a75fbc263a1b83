import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureSecret, readJson, readSecret, writeAtomically } from './files.ts'
import { withLock } from './lock.ts'
import { silentLog } from './log.ts'
import { type DataDir, findPlace, type Place, prepareDataDir, socketDirectory } from './place.ts'
import { freePort } from './ports.ts'
import { clearRemains, initCluster, type Postmaster, startPostmaster, stopCluster } from './postmaster.ts'
import { DatabaseProblem, reasonOf } from './problem.ts'
import { processIdentity, sendSignal } from './processes.ts'
import { APP_ROLE, ensureRoles, OWNER_ROLE } from './roles.ts'
import { run } from './run-as.ts'
import { type Settings, serverSettings } from './settings.ts'
import { type Address, localUrl } from './urls.ts'

/** All that another process needs to reach the test server; plain JSON, so vitest can hand it to its workers. */
export type TestServerInfo = Address & { superuserPassword: string; ownerPassword: string; appPassword: string }

/** Addresses of databases on the test server. */
export type TestServerUrls = {
  superuserUrl(database: string): string
  ownerUrl(database: string): string
  appUrl(database: string): string
}

export type TestServer = TestServerUrls & { info: TestServerInfo; stop(): Promise<void> }

/** The addresses, rebuilt in a worker from what the process that started the server handed over. */
export function testServerUrls(info: TestServerInfo): TestServerUrls {
  return {
    superuserUrl: database => localUrl(info, 'postgres', info.superuserPassword, database),
    ownerUrl: database => localUrl(info, OWNER_ROLE, info.ownerPassword, database),
    appUrl: database => localUrl(info, APP_ROLE, info.appPassword, database),
  }
}

/** Raise it when what ensureRoles or initCluster make changes: old templates are then left alone. */
const TEMPLATE_FORMAT = 1

const MEMORY_DIR = '/dev/shm'
const MEMORY_NEEDED = 2 * 1024 ** 3

/**
 * Where the clusters of tests lie: in memory if there is room. A clone is a thousand small files, made and deleted by the
 * hundred, which costs a disk's file system as much time as the tests themselves.
 */
function testRoot(): string {
  try {
    accessSync(MEMORY_DIR, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY_DIR)
    if (bavail * bsize >= MEMORY_NEEDED) return MEMORY_DIR
  } catch {
    // No such directory on this system
  }
  return tmpdir()
}

function testSettings(): Settings {
  return {
    ...serverSettings('small', 1024 ** 3),
    shared_buffers: '64MB',
    // Data of tests need not survive anything
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '512MB',
    max_connections: '200',
    // Databases come and go by the hundred
    autovacuum_naptime: '1min',
    scram_iterations: '1',
    // Names, not personal data, and a failing test should tell why
    log_min_error_statement: 'error',
    log_error_verbosity: 'default',
  }
}

/**
 * One cheap cluster for a whole test run, shared by all its workers: no fsync, little memory, both roles present (make
 * databases as you need them with `superuserUrl('postgres')`). A finished cluster is kept per version as a template in
 * the same directory, so that only the first run on a machine pays for initdb. Servers and directories of runs that
 * were killed are cleared at the next start.
 */
export async function startTestServer(settings: Settings = {}): Promise<TestServer> {
  const base = prepareDataDir(join(testRoot(), `bihuan-test-${process.getuid?.() ?? 'user'}`))
  const place = await findPlace({ ...base, pointer: join(base.root, 'none') }, [], silentLog)
  const template = join(base.root, `template-${TEMPLATE_FORMAT}-${place.binaries.version}`)
  const home = await withLock(base.lock, 120_000, async () => {
    await clearKilledRuns(base, place)
    if (!existsSync(template)) await makeTemplate(base, place, template)
    // Within the lock: without its owner.json the directory looks like that of a killed run
    const made = mkdtempSync(join(base.root, 'run-'))
    const owner = { pid: process.pid, identity: processIdentity(process.pid) }
    writeAtomically(join(made, 'owner.json'), JSON.stringify(owner), 0o644)
    return made
  })
  const runPlace = { ...place, cluster: join(home, 'pg') }
  await copyCluster(place, join(template, 'pg'), runPlace.cluster, home)
  const { postmaster, address, socketDir } = await start(runPlace, join(home, 'postgres.log'), settings)
  const keys = join(template, 'keys')
  const info: TestServerInfo = {
    ...address,
    superuserPassword: readSecret(keys, 'postgres-superuser') ?? '',
    ownerPassword: readSecret(keys, 'postgres-owner') ?? '',
    appPassword: readSecret(keys, 'postgres-app') ?? '',
  }
  const atExit = () => sendSignal(postmaster.pid, 'SIGQUIT')
  process.on('exit', atExit)
  return {
    ...testServerUrls(info),
    info,
    async stop() {
      process.off('exit', atExit)
      await stopCluster(runPlace, postmaster.pid)
      rmSync(home, { recursive: true, force: true })
      if (socketDir) rmSync(socketDir, { recursive: true, force: true })
    },
  }
}

async function start(
  place: Place,
  logFile: string,
  settings: Settings,
): Promise<{ postmaster: Postmaster; address: Address; socketDir: string | null }> {
  const socketDir = await socketDirectory(place.cluster, place.runAs)
  // Two runs that begin at once may choose the same port; the one that loses takes another
  for (let attempt = 1; ; attempt += 1) {
    const address = { socketDir, port: await freePort() }
    try {
      const postmaster = await startPostmaster(place, address, { ...testSettings(), ...settings }, logFile, silentLog)
      return { postmaster, address, socketDir }
    } catch (error) {
      if (attempt === 3 || !/could not (bind|create)/.test(reasonOf(error))) throw error
    }
  }
}

async function makeTemplate(base: DataDir, place: Place, template: string): Promise<void> {
  const half = `${template}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o711 })
  const keys = join(half, 'keys')
  const halfPlace = { ...place, cluster: join(half, 'pg') }
  const password = ensureSecret(keys, 'postgres-superuser')
  await initCluster(halfPlace, password, ['--no-sync', '--wal-segsize=1'])
  const { postmaster, address, socketDir } = await start(halfPlace, base.log, {})
  const urlFor = (user: string, secret: string, database: string) => localUrl(address, user, secret, database)
  await ensureRoles(urlFor('postgres', password, 'postgres'), keys, urlFor)
  await stopCluster(halfPlace, postmaster.pid)
  if (socketDir) rmSync(socketDir, { recursive: true, force: true })
  renameSync(half, template)
}

async function copyCluster(place: Place, from: string, to: string, home: string): Promise<void> {
  const { uid, gid } = place.runAs
  if (uid === undefined) return cpSync(from, to, { recursive: true })
  chownSync(home, uid, gid ?? uid)
  const { code, output } = await run(place.runAs, 'cp', ['-a', from, to])
  if (code !== 0) throw new DatabaseProblem('initFailed', { reason: output })
}

async function clearKilledRuns(base: DataDir, place: Place): Promise<void> {
  for (const name of readdirSync(base.root)) {
    if (!name.startsWith('run-')) continue
    const home = join(base.root, name)
    const owner = readJson(join(home, 'owner.json')) as { pid?: unknown; identity?: unknown } | null
    if (typeof owner?.pid === 'number' && processIdentity(owner.pid) === owner.identity) continue
    await clearRemains(join(home, 'pg'), silentLog)
    rmSync(home, { recursive: true, force: true })
    const socketDir = await socketDirectory(join(home, 'pg'), place.runAs)
    if (socketDir) rmSync(socketDir, { recursive: true, force: true })
  }
}
