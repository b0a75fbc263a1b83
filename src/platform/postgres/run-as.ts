import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { DatabaseProblem, reasonOf } from './problem.ts'

/** The operating system user that PostgreSQL runs as; without ids it is the user of this process. */
export type RunAs = { uid?: number; gid?: number; name: string }

type Ran = { code: number | null; output: string }

const uidOfProcess = (): number | null => process.getuid?.() ?? null

/** Is this process root, whom PostgreSQL refuses to run as? */
export function isRoot(): boolean {
  return uidOfProcess() === 0
}

/** The user that a root process lends to PostgreSQL: postgres, else nobody, else the first that is not root. */
export function unprivilegedUser(passwd: string): { name: string; uid: number; gid: number } | null {
  const entries = passwd
    .split('\n')
    .map(line => line.split(':'))
    .filter(parts => parts.length >= 7)
    .map(parts => ({ name: parts[0] ?? '', uid: Number(parts[2]), gid: Number(parts[3]) }))
    .filter(entry => Number.isInteger(entry.uid) && Number.isInteger(entry.gid) && entry.uid > 0)
  const named = (name: string) => entries.find(entry => entry.name === name)
  return named('postgres') ?? named('nobody') ?? entries[0] ?? null
}

/**
 * Who runs the cluster in `clusterDir`: the owner of an existing cluster if this process is root, otherwise as
 * unprivilegedUser says; an ordinary user runs it as itself.
 * @throws DatabaseProblem `noUnprivilegedUser`, `clusterOfOtherUser`
 */
export function chooseRunAs(clusterDir: string | null, passwdFile = '/etc/passwd'): RunAs {
  const owner = clusterDir === null ? null : statSync(clusterDir, { throwIfNoEntry: false })
  const uid = uidOfProcess()
  if (uid !== 0) {
    if (owner && uid !== null && owner.uid !== uid) {
      throw new DatabaseProblem('clusterOfOtherUser', { path: clusterDir ?? '', uid: owner.uid })
    }
    return { name: String(uid ?? 'self') }
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: String(owner.uid) }
  let passwd = ''
  try {
    passwd = readFileSync(passwdFile, 'utf8')
  } catch {
    // no file, no user
  }
  const user = unprivilegedUser(passwd)
  if (!user) throw new DatabaseProblem('noUnprivilegedUser')
  return user
}

/** The environment for PostgreSQL's programs: messages in English, nothing of the caller's PG* variables or secrets. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' }
  for (const name of ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH']) {
    if (process.env[name] !== undefined) kept[name] = process.env[name]
  }
  return kept
}

/** Runs a program to its end as that user, away from any directory it might not be able to read. */
export function run(as: RunAs, command: string, args: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: process.platform === 'win32' ? undefined : '/',
      env: postgresEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(as.uid === undefined ? {} : { uid: as.uid, gid: as.gid }),
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4_000)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    child.on('close', code => resolve({ code, output: output.trim() }))
  })
}

/** Can that user start this program? Tells the reason if not. */
export async function canRun(as: RunAs, command: string): Promise<true | string> {
  try {
    const { code, output } = await run(as, command, ['--version'])
    return code === 0 || output
  } catch (error) {
    return reasonOf(error)
  }
}

/** Can that user reach this directory through all its parents? Asked by trying, so that ACLs count too. */
export async function canReach(as: RunAs, dir: string): Promise<boolean> {
  if (as.uid === undefined) return true
  try {
    return (await run(as, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', dir])).code === 0
  } catch {
    return false
  }
}
