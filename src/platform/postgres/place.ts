import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Binaries, copyBinaries, findBinaries, program } from './binaries.ts'
import { writeAtomically } from './files.ts'
import type { DatabaseLog } from './log.ts'
import { DatabaseProblem, reasonOf } from './problem.ts'
import { canReach, canRun, chooseRunAs, isRoot, type RunAs } from './run-as.ts'

/** Files of one data directory. The cluster itself may have to live elsewhere, see `findPlace`. */
export type DataDir = { root: string; keys: string; log: string; state: string; lock: string; pointer: string }

/** Where a cluster lives, with which binaries and as whom it runs. */
export type Place = { cluster: string; binaries: Binaries; runAs: RunAs }

/**
 * Creates what is missing of the data directory.
 * @throws DatabaseProblem `dataDirNotWritable`
 */
export function prepareDataDir(path: string): DataDir {
  const wanted = resolve(path)
  try {
    // Others may pass through, not look in: PostgreSQL runs as another user if this process is root
    if (mkdirSync(wanted, { recursive: true })) chmodSync(wanted, 0o711)
    const root = realpathSync(wanted)
    mkdirSync(join(root, 'keys'), { recursive: true, mode: 0o700 })
    mkdirSync(join(root, 'log'), { recursive: true, mode: 0o700 })
    return {
      root,
      keys: join(root, 'keys'),
      log: join(root, 'log', 'postgres.log'),
      state: join(root, 'postgres.json'),
      lock: join(root, 'postgres.lock'),
      pointer: join(root, 'pg.location'),
    }
  } catch (error) {
    throw new DatabaseProblem('dataDirNotWritable', { path: wanted, reason: reasonOf(error) }, error)
  }
}

/** Where the cluster of a data directory is or will be, as far as is known without trying. */
function recordedCluster(data: DataDir): string | null {
  if (existsSync(data.pointer)) {
    const path = readFileSync(data.pointer, 'utf8').trim()
    // Never start empty in silence: the pointer says that there are data somewhere
    if (!existsSync(join(path, 'PG_VERSION'))) {
      throw new DatabaseProblem('clusterGone', { pointer: data.pointer, path })
    }
    return path
  }
  const path = join(data.root, 'pg')
  return existsSync(join(path, 'PG_VERSION')) ? path : null
}

/**
 * Decides where the cluster lives. A root process lends PostgreSQL an ordinary user, who often cannot pass the parents
 * of the project (a clone under /root): then binaries are copied and the cluster is placed under `fallbacks`, by a name
 * made of the data directory's path, and the place is recorded in pg.location.
 */
export async function findPlace(
  data: DataDir,
  fallbacks: string[],
  log: DatabaseLog,
  found: Binaries = findBinaries(),
): Promise<Place> {
  const recorded = recordedCluster(data)
  const runAs = chooseRunAs(recorded)
  if (recorded)
    return { cluster: recorded, runAs, binaries: await reachableBinaries(found, runAs, join(recorded, '..')) }

  if (await canKeepCluster(runAs, data.root)) {
    return { cluster: join(data.root, 'pg'), runAs, binaries: await reachableBinaries(found, runAs, data.root) }
  }
  const name = createHash('sha256').update(data.root).digest('hex').slice(0, 12)
  for (const parent of fallbacks) {
    const home = join(parent, name)
    try {
      mkdirSync(home, { recursive: true, mode: 0o711 })
    } catch {
      continue
    }
    if (!(await canKeepCluster(runAs, home))) continue
    const place = { cluster: join(home, 'pg'), runAs, binaries: await reachableBinaries(found, runAs, home) }
    const temporary = home.startsWith(tmpdir())
    const say = temporary ? log.warn : log.info
    say.call(
      log,
      { cluster: place.cluster, dataDir: data.root, user: runAs.name },
      temporary
        ? 'The data directory cannot be reached by the user that PostgreSQL runs as; the database lives in a TEMPORARY directory, which the system may empty'
        : 'The data directory cannot be reached by the user that PostgreSQL runs as; the database lives elsewhere',
    )
    return place
  }
  throw new DatabaseProblem('noPlaceForCluster', { user: runAs.name, tried: [data.root, ...fallbacks].join(', ') })
}

/**
 * Can that user keep a cluster in this directory? It must get there through all parents, and the file system must know
 * owners and modes (mounted Windows disks and squashed network shares do not), or PostgreSQL refuses the directory.
 */
async function canKeepCluster(runAs: RunAs, dir: string): Promise<boolean> {
  const probe = mkdtempSync(join(dir, 'probe-'))
  try {
    if (process.platform === 'win32') return true
    if (runAs.uid !== undefined) lchownSync(probe, runAs.uid, runAs.gid ?? runAs.uid)
    chmodSync(probe, 0o700)
    const { uid, mode } = lstatSync(probe)
    if (uid !== (runAs.uid ?? process.getuid?.()) || (mode & 0o777) !== 0o700) return false
    return await canReach(runAs, probe)
  } catch {
    return false
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}

/** Remembers a cluster that does not live in its data directory. */
export function recordCluster(data: DataDir, cluster: string): void {
  if (cluster !== join(data.root, 'pg')) writeAtomically(data.pointer, `${cluster}\n`, 0o644)
}

/** The places for a cluster whose data directory cannot be used, best first. */
export function defaultFallbacks(): string[] {
  const temporary = join(tmpdir(), 'bihuan')
  if (isRoot()) return ['/var/lib/bihuan', temporary]
  try {
    return [join(homedir(), '.local', 'share', 'bihuan'), temporary]
  } catch {
    // a user without an entry in /etc/passwd has no home
    return [temporary]
  }
}

async function reachableBinaries(found: Binaries, runAs: RunAs, home: string): Promise<Binaries> {
  const reason = await canRun(runAs, program(found, 'postgres'))
  if (reason === true) return found
  const copy = copyBinaries(found, home)
  const second = await canRun(runAs, program(copy, 'postgres'))
  if (second === true) return copy
  rmSync(copy.native, { recursive: true, force: true })
  throw new DatabaseProblem('binariesDoNotRun', { reason: second || reason })
}

/**
 * A directory for the Unix socket: short (the system allows about 100 characters), private to PostgreSQL's user.
 * Null on Windows, where TCP is used.
 */
export async function socketDirectory(cluster: string, runAs: RunAs): Promise<string | null> {
  if (process.platform === 'win32') return null
  const name = `bihuan-${createHash('sha256').update(cluster).digest('hex').slice(0, 10)}`
  for (const parent of [...new Set([tmpdir(), '/tmp', '/var/tmp'])]) {
    if (parent.length + name.length > 80 || !existsSync(parent)) continue
    try {
      const dir = ownDirectory(join(parent, name), runAs) ?? mkdtempSync(join(parent, 'bihuan-'))
      if (runAs.uid !== undefined) lchownSync(dir, runAs.uid, runAs.gid ?? runAs.uid)
      chmodSync(dir, 0o700)
      if (await canReach(runAs, dir)) return dir
    } catch {
      // not writable: try the next parent
    }
  }
  return join(cluster, '..')
}

/** The directory if it is ours or could be created; null if a stranger made it first, which anybody may do in /tmp. */
function ownDirectory(path: string, runAs: RunAs): string | null {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const stat = lstatSync(path)
  const ours = [process.getuid?.() ?? -1, ...(isRoot() && runAs.uid !== undefined ? [runAs.uid] : [])]
  return stat.isDirectory() && ours.includes(stat.uid) ? path : null
}
