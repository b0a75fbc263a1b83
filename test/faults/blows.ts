import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { childrenOf, postmasterOf, type RunningServer, startServer } from '../../bench/server.ts'

export const BLOWS = ['program', 'postmaster', 'backend'] as const
export type Blow = (typeof BLOWS)[number]

/** The program under test: killed, it is started again by us; killed in its database, it must mend itself. */
export class Victim {
  private readonly dataDir: string
  private server: RunningServer

  private constructor(dataDir: string, server: RunningServer) {
    this.dataDir = dataDir
    this.server = server
  }

  static async start(dataDir: string): Promise<Victim> {
    return new Victim(dataDir, await startServer(dataDir))
  }

  get url(): string {
    return this.server.url
  }

  /** @returns whether there was something to kill */
  async strike(blow: Blow, chance: (below: number) => number): Promise<boolean> {
    if (blow === 'program') {
      this.server.child.kill('SIGKILL')
      this.server = await startServer(this.dataDir, { port: Number(new URL(this.url).port) })
      return true
    }
    if (blow === 'postmaster') return kill(postmasterOf(this.dataDir))
    // On a busy machine the program may not have come back to its database yet
    for (let tries = 0; tries < 200; tries++) {
      const backends = childrenOf(postmasterOf(this.dataDir)).slice(1).filter(isBackend)
      const one = backends[chance(Math.max(1, backends.length))]
      if (one !== undefined && kill(one)) return true
      await sleep(50)
    }
    return false
  }

  /** Waits until the program says that it is ready, its database too. */
  async isBack(withinMs: number): Promise<void> {
    const end = Date.now() + withinMs
    while (Date.now() < end) {
      const ok = await fetch(`${this.url}/readyz`).then(
        answer => answer.ok,
        () => false,
      )
      if (ok) return
      await sleep(50)
    }
    throw new Error(`not ready again within ${withinMs} ms: ${this.server.complaint()}`)
  }

  async stop(): Promise<number | null> {
    await this.server.stop()
    return this.server.child.exitCode
  }

  kill(): void {
    this.server.child.kill('SIGKILL')
  }
}

function kill(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL')
    return true
  } catch {
    return false
  }
}

/** A process that serves a connection, and none of the server's own helpers. */
function isBackend(pid: number): boolean {
  try {
    return /^postgres: .*bihuan_(app|owner)/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch {
    return false
  }
}
