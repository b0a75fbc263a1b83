import { HttpConnection } from '../../bench/http-client.ts'
import { acceptanceOf, appealOf, publicAppeals, REPLY, SATISFIED, writeHeaders } from '../../bench/lifecycle.ts'
import { type Cast, castOf, type Line, openPack, signIn } from '../../bench/people.ts'
import { Insistent, type Seen } from './insist.ts'

interface Rows {
  rows?: { id: string; version: number; caseId?: string }[]
  cases?: { id: string; version: number }[]
}

/** People who take matters round the loop, whatever dies meanwhile, until they are told to stop. */
export interface AtWork {
  /** lets everybody finish the matter in hand */
  finish(): Promise<void>
  /** matters brought to their end so far */
  readonly closed: string[]
}

export async function putToWork(url: string, seen: Seen, workers: number): Promise<AtWork> {
  const cast: Cast = castOf(await openPack())
  const lines = cast.lines.slice(0, 6)
  const door = new HttpConnection(url)
  const dispatcher = await signIn(door, cast.dispatcher)
  const callerBack = await signIn(door, cast.callerBack)
  const handlers = new Map<string, string>()
  for (const { handler } of lines) if (!handlers.has(handler)) handlers.set(handler, await signIn(door, handler))
  door.close()

  let stopping = false
  let n = 0
  const closed: string[] = []

  async function matter(who: Insistent, i: number, line: Line) {
    const made = await who.act('appeal.submit', publicAppeals, writeHeaders(null), appealOf(i))
    const kase = await who.find(
      { method: 'POST', path: '/api/query/search', headers: { cookie: dispatcher }, body: { q: made.number } },
      answer => (answer as Rows).cases?.[0],
    )
    const at = `/api/cases/${kase.id}`
    const handler = handlers.get(line.handler) as string
    let { version } = kase
    const step = async (act: 'accept' | 'dispatch' | 'sign' | 'reply', cookie: string, body: unknown) => {
      version = (await who.act(`case.${act}`, `${at}/${act}`, writeHeaders(cookie, version), body)).version
    }
    await step('accept', dispatcher, acceptanceOf(i, line))
    await step('dispatch', dispatcher, { unit: line.unit })
    await step('sign', handler, {})
    await step('reply', handler, REPLY)
    const call = await who.find(
      { method: 'GET', path: '/api/callbacks?state=due&limit=200', headers: { cookie: callerBack } },
      answer => (answer as Rows).rows?.find(row => row.caseId === kase.id),
    )
    const headers = writeHeaders(callerBack, call.version)
    await who.act('callback.attempt', `/api/callbacks/${call.id}/attempt`, headers, SATISFIED)
    closed.push(kase.id)
  }

  const work = Array.from({ length: workers }, async () => {
    const who = new Insistent(url, seen)
    try {
      while (!stopping) {
        const i = n++
        await matter(who, i, lines[i % lines.length] as Line)
      }
    } finally {
      who.close()
    }
  })
  const all = Promise.allSettled(work)
  return {
    closed,
    async finish() {
      stopping = true
      for (const fate of await all) if (fate.status === 'rejected') seen.wrong.push(String(fate.reason))
    },
  }
}
