import { setTimeout as sleep } from 'node:timers/promises'
import { HttpConnection } from '../../bench/http-client.ts'
import type { ActName, Done } from '../../bench/lifecycle.ts'

/** What the program said yes to: it must be there at the end, once. */
export interface Acknowledged {
  act: ActName
  key: string
  id: string
  version: number
  entryId: string
  /** how often it was sent until the yes came */
  tries: number
}

/** What the people in the test saw, all of them together. */
export interface Seen {
  acknowledged: Acknowledged[]
  /** keys of all acts that were ever sent */
  keys: Set<string>
  /** answers that were no yes, by status and code */
  refused: Map<string, number>
  broken: number
  /** answers that a client must never get, whatever dies */
  wrong: string[]
}

export const nothingSeen = (): Seen => ({
  acknowledged: [],
  keys: new Set(),
  refused: new Map(),
  broken: 0,
  wrong: [],
})

const PATIENCE_MS = 90_000
const PAUSE_MS = 100

/** Somebody who sends the same request, under the same key, until it is answered. */
export class Insistent {
  private readonly http: HttpConnection
  private readonly seen: Seen

  constructor(url: string, seen: Seen) {
    this.http = new HttpConnection(url)
    this.seen = seen
  }

  async act(act: ActName, path: string, headers: Record<string, string>, body: unknown): Promise<Done> {
    const key = headers['idempotency-key'] ?? ''
    this.seen.keys.add(key)
    const { value, tries } = await this.until(`${act} ${path}`, () => this.http.request('POST', path, headers, body))
    const done = value as Done
    this.seen.acknowledged.push({ act, key, id: done.id, version: done.version, entryId: done.entryId, tries })
    return done
  }

  /** Reads until `wanted` finds what it looks for. */
  async find<T>(
    ask: { method: string; path: string; headers: Record<string, string>; body?: unknown },
    wanted: (answer: unknown) => T | undefined,
  ): Promise<T> {
    for (const end = Date.now() + PATIENCE_MS; ; await sleep(PAUSE_MS)) {
      const { value } = await this.until(ask.path, () => this.http.request(ask.method, ask.path, ask.headers, ask.body))
      const found = wanted(value)
      if (found !== undefined) return found
      if (Date.now() > end) throw new Error(`${ask.path}: not found within ${PATIENCE_MS} ms`)
    }
  }

  close(): void {
    this.http.close()
  }

  private async until(what: string, send: () => Promise<{ status: number; body: string }>) {
    const { seen } = this
    const end = Date.now() + PATIENCE_MS
    for (let tries = 1; Date.now() < end; tries++) {
      let answer: { status: number; body: string } | undefined
      try {
        answer = await send()
      } catch {
        // The program is dead or dying; whether the act was done, only the next answer tells.
        seen.broken++
      }
      if (answer?.status === 200) return { value: JSON.parse(answer.body) as unknown, tries }
      if (answer) {
        const { code = '' } = problemIn(answer.body)
        const name = `${answer.status} ${code}`
        seen.refused.set(name, (seen.refused.get(name) ?? 0) + 1)
        if (answer.status !== 503) {
          seen.wrong.push(`${what}: ${name} at try ${tries}`)
          throw new Error(`${what}: ${name}`)
        }
        if (code !== 'database_away' && code !== '') seen.wrong.push(`${what}: 503 ${code}`)
      }
      await sleep(PAUSE_MS)
    }
    throw new Error(`${what}: no answer within ${PATIENCE_MS} ms`)
  }
}

function problemIn(body: string): { code?: string } {
  try {
    return JSON.parse(body) as { code?: string }
  } catch {
    return {}
  }
}
