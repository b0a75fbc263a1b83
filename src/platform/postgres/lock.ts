import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseProblem } from './problem.ts'
import { processIdentity } from './processes.ts'

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function tryTake(file: string, content: string): boolean {
  const temporary = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(temporary, content, { mode: 0o644 })
  try {
    // link is atomic and brings the content along: nobody ever sees an empty lock
    linkSync(temporary, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    unlinkSync(temporary)
  }
}

function removeStale(file: string, stale: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  // Two may find the same stale lock; the slower one must give back what the faster one took meanwhile
  if (read(aside) !== stale) {
    try {
      linkSync(aside, file)
    } catch {
      // somebody holds it already
    }
  }
  unlinkSync(aside)
}

/**
 * Runs `work` while holding the lock file. A lock left by a dead process is taken over.
 * @throws DatabaseProblem `lockTimeout` after `timeoutMs` milliseconds
 */
export async function withLock<T>(file: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const content = JSON.stringify({
    pid: process.pid,
    identity: processIdentity(process.pid),
    nonce: randomBytes(8).toString('hex'),
  })
  for (let waited = 0; !tryTake(file, content); waited += 25) {
    const holder = read(file)
    if (holder !== null) {
      const { pid, identity } = parse(holder)
      if (pid === null || processIdentity(pid) !== identity) {
        removeStale(file, holder)
        continue
      }
      if (waited >= timeoutMs) throw new DatabaseProblem('lockTimeout', { pid, file })
    }
    await sleep(25)
  }
  try {
    return await work()
  } finally {
    if (read(file) === content) unlinkSync(file)
  }
}

function parse(content: string): { pid: number | null; identity: string | null } {
  try {
    const value = JSON.parse(content) as { pid?: unknown; identity?: unknown }
    return {
      pid: typeof value.pid === 'number' ? value.pid : null,
      identity: typeof value.identity === 'string' ? value.identity : null,
    }
  } catch {
    return { pid: null, identity: null }
  }
}
