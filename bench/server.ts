import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CITY } from './people.ts'

const ROOT = join(import.meta.dirname, '..')

export interface RunningServer {
  url: string
  pid: number
  /** from starting the process until /readyz says yes, in seconds */
  startSeconds: number
  /** resident memory of the program itself, in MB */
  memory(): number
  /** proportional memory of its PostgreSQL, shared buffers counted once, in MB */
  databaseMemory(): number
  /** processor time used so far, in seconds: by the program, and by all processes of its PostgreSQL */
  cpu(): { program: number; database: number }
  child: ChildProcess
  /** the end of what it has said of trouble */
  complaint(): string
  stop(): Promise<void>
}

export interface ServerFlags {
  env?: NodeJS.ProcessEnv
  nodeArgs?: string[]
  port?: number
}

/** The program as its operator starts it, in a process of its own, with demo accounts and without a bound on requests. */
export async function startServer(dataDir: string, flags: ServerFlags = {}): Promise<RunningServer> {
  const port = flags.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const started = performance.now()
  const args = ['src/cli/main.ts', '--data', dataDir, 'serve', '--city', CITY, '--port', String(port)]
  const child = spawn(
    process.execPath,
    [...(flags.nodeArgs ?? []), ...args, '--empty-demo', '--no-web', '--requests-per-minute=0'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LOG_LEVEL: 'error', ...flags.env },
    },
  )
  let complaint = ''
  for (const said of [child.stdout, child.stderr])
    said?.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-2000)
    })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  while (!(await isReady(url))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended before it was ready: ${complaint}`)
    await sleep(20)
  }
  const pid = child.pid as number
  return {
    url,
    pid,
    child,
    complaint: () => complaint,
    startSeconds: (performance.now() - started) / 1000,
    memory: () => memoryOf(pid, 'status', /VmRSS:\s+(\d+)/),
    databaseMemory: () =>
      childrenOf(postmasterOf(dataDir)).reduce((sum, id) => sum + memoryOf(id, 'smaps_rollup', /Pss:\s+(\d+)/), 0),
    cpu: () => ({
      program: cpuOf(pid, false),
      // A child that ends meanwhile is counted by its parent.
      database: childrenOf(postmasterOf(dataDir)).reduce((sum, id, i) => sum + (cpuOf(id, i === 0) || 0), 0),
    }),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

export const postmasterOf = (dataDir: string): number =>
  (JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as { pid: number }).pid

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok
  } catch {
    return false
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Linux only; elsewhere the figure is missing, not wrong. */
function memoryOf(pid: number, file: string, pattern: RegExp): number {
  try {
    return Math.round(Number(pattern.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? Number.NaN) / 1024)
  } catch {
    return Number.NaN
  }
}

const TICKS_PER_SECOND = 100

function cpuOf(pid: number, endedChildrenToo: boolean): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const own = (fields[11] ?? 0) + (fields[12] ?? 0)
    const children = endedChildrenToo ? (fields[13] ?? 0) + (fields[14] ?? 0) : 0
    return (own + children) / TICKS_PER_SECOND
  } catch {
    return Number.NaN
  }
}

/** A process and its children, the process first. */
export function childrenOf(pid: number): number[] {
  try {
    const all = readdirSync('/proc').filter(name => /^\d+$/.test(name))
    return [
      pid,
      ...all.map(Number).filter(id => {
        try {
          return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1]) === pid
        } catch {
          return false
        }
      }),
    ]
  } catch {
    return []
  }
}
