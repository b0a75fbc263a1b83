import type { HttpConnection } from './http-client.ts'

interface Waiting {
  id: string
  version: number
}

/**
 * A work list read over HTTP and handed out one by one, as people take the top of their list. One page is read at a time,
 * for all who wait; what was handed out once is not handed out again.
 */
export class WorkQueue {
  private readonly http: HttpConnection
  private readonly path: string
  private readonly cookie: string
  private readonly taken = new Set<string>()
  private ready: Waiting[] = []
  private reading: Promise<void> | undefined
  /** pages read */
  reads = 0

  constructor(http: HttpConnection, path: string, cookie: string) {
    this.http = http
    this.path = path
    this.cookie = cookie
  }

  async next(): Promise<Waiting> {
    for (;;) {
      const row = this.ready.pop()
      if (row) return row
      this.reading ??= this.read().finally(() => {
        this.reading = undefined
      })
      await this.reading
    }
  }

  private async read(): Promise<void> {
    this.reads++
    const { status, body } = await this.http.request('GET', this.path, { cookie: this.cookie })
    if (status !== 200) throw new Error(`${this.path}: ${status} ${body.slice(0, 300)}`)
    const { rows } = JSON.parse(body) as { rows: Waiting[] }
    this.ready = rows.filter(row => !this.taken.has(row.id))
    for (const row of this.ready) this.taken.add(row.id)
  }
}
