import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const hasProc = process.platform === 'linux' && existsSync('/proc/self/stat')

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name)
    return true
  } catch (error) {
    // EPERM: there is such a process, it is only not ours
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Sends a signal; a process that is gone already is no error. */
export function sendSignal(pid: number, name: NodeJS.Signals): void {
  signal(pid, name)
}

/**
 * Something that no later process with the same pid shares, or null if the process is gone. Pids repeat: in a container
 * the program often gets the same one at every start. Without /proc it is the pid alone.
 */
export function processIdentity(pid: number): string | null {
  if (!hasProc) return signal(pid, 0) ? String(pid) : null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie answers kill(0) for ever where nobody reaps it
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    return `${pid}:${fields[19]}:${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`
  } catch {
    return null
  }
}

/** Is a process with this pid running (and not a zombie)? */
export function isAlive(pid: number): boolean {
  return processIdentity(pid) !== null
}

/** Waits until the process is gone; false if it is still there after `ms` milliseconds. */
export async function waitForExit(pid: number, ms: number): Promise<boolean> {
  for (let waited = 0; isAlive(pid); waited += 20) {
    if (waited >= ms) return false
    await sleep(20)
  }
  return true
}

/** Is this process the postmaster of the cluster in `dir`, and not a stranger that got its pid? */
export function isPostmasterOf(pid: number, dir: string): boolean {
  if (!isAlive(pid)) return false
  try {
    if (hasProc) {
      const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      return args.includes(dir) && (args[0] ?? '').includes('postgres')
    }
    if (process.platform === 'win32') return true
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes(dir) && command.includes('postgres')
  } catch {
    return false
  }
}

/**
 * Processes of a cluster whose postmaster is gone. They keep the shared memory segment, and with it every new start
 * fails with "pre-existing shared memory block is still in use". Found by their working directory, which PostgreSQL sets
 * to the data directory; elsewhere than on Linux none are found and the start is retried until they left by themselves.
 */
function clusterProcesses(dir: string): number[] {
  if (!hasProc) return []
  const found: number[] = []
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    try {
      if (readlinkSync(`/proc/${entry}/cwd`) !== dir) continue
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8')
      if (command.startsWith('postgres:') || isPostmasterOf(Number(entry), dir)) found.push(Number(entry))
    } catch {
      // gone meanwhile, or another user's
    }
  }
  return found.filter(isAlive)
}

/** Ends what a killed postmaster left behind: quickly by SIGQUIT, then by SIGKILL. Crash recovery follows in any case. */
export async function endOrphans(dir: string): Promise<number> {
  const orphans = clusterProcesses(dir)
  for (const pid of orphans) sendSignal(pid, 'SIGQUIT')
  const gone = await Promise.all(orphans.map(pid => waitForExit(pid, 2_000)))
  const stubborn = orphans.filter((_, index) => !gone[index])
  for (const pid of stubborn) sendSignal(pid, 'SIGKILL')
  await Promise.all(stubborn.map(pid => waitForExit(pid, 10_000)))
  return orphans.length
}
