import { HttpConnection } from './http-client.ts'
import {
  ACTS,
  type ActName,
  acceptanceOf,
  appealOf,
  publicAppeals,
  REPLY,
  SATISFIED,
  sender,
  Unexpected,
  writeHeaders,
} from './lifecycle.ts'
import { type Cast, signIn } from './people.ts'
import { WorkQueue } from './queue.ts'
import { type Spread, spreadOf } from './stats.ts'

export interface LoadOrder {
  url: string
  cast: Cast
  inFlight: number
  warmUpSeconds: number
  seconds: number
}

export interface LoadReport {
  seconds: number
  lifecycles: number
  acts: number
  reads: number
  /** processor time of the load itself for one lifecycle, in milliseconds */
  cpu: number
  errors: Record<string, number>
  perAct: Record<ActName, Spread>
  all: Spread
}

/** Drives whole lifecycles over HTTP until the time is over, and counts those that ended within it. */
async function load(order: LoadOrder): Promise<LoadReport> {
  const { url, cast } = order
  const door = new HttpConnection(url)
  const dispatcher = await signIn(door, cast.dispatcher)
  const callerBack = await signIn(door, cast.callerBack)
  const handlers = new Map<string, string>()
  for (const login of new Set(cast.lines.map(line => line.handler))) handlers.set(login, await signIn(door, login))
  const toAccept = new WorkQueue(new HttpConnection(url), '/api/work?queue=to-accept&limit=200', dispatcher)
  const toCall = new WorkQueue(new HttpConnection(url), '/api/callbacks?state=due&limit=200', callerBack)

  let measuring = false
  let lifecycles = 0
  let n = 0
  const took = Object.fromEntries(ACTS.map(act => [act, [] as number[]])) as Record<ActName, number[]>
  const errors: Record<string, number> = {}
  const begin = performance.now() + order.warmUpSeconds * 1000
  const end = begin + order.seconds * 1000

  const worker = async () => {
    const http = new HttpConnection(url)
    const send = sender(http, (act, ms) => {
      if (measuring) took[act].push(ms)
    })
    while (performance.now() < end) {
      const i = n++
      const line = cast.lines[i % cast.lines.length] as (typeof cast.lines)[number]
      const handler = handlers.get(line.handler) as string
      try {
        await send('appeal.submit', publicAppeals, writeHeaders(null), appealOf(i))
        const { id, version } = await toAccept.next()
        const at = `/api/cases/${id}`
        let seen = version
        const step = async (act: ActName, cookie: string, body: unknown) => {
          const verb = act.slice(act.indexOf('.') + 1)
          seen = (await send(act, `${at}/${verb}`, writeHeaders(cookie, seen), body)).version
        }
        await step('case.accept', dispatcher, acceptanceOf(i, line))
        await step('case.dispatch', dispatcher, { unit: line.unit })
        await step('case.sign', handler, {})
        await step('case.reply', handler, REPLY)
        const call = await toCall.next()
        const said = await send(
          'callback.attempt',
          `/api/callbacks/${call.id}/attempt`,
          writeHeaders(callerBack, call.version),
          SATISFIED,
        )
        if (said.follows !== 'closed') throw new Unexpected('callback.attempt', 200, JSON.stringify(said))
        const now = performance.now()
        if (now >= begin && now < end) lifecycles++
      } catch (error) {
        const what = error instanceof Unexpected ? error.message : `connection: ${(error as Error).message}`
        errors[what] = (errors[what] ?? 0) + 1
        if (Object.values(errors).reduce((sum, count) => sum + count, 0) > 200) break
      }
    }
    http.close()
  }
  let before: NodeJS.CpuUsage | undefined
  let used = 0
  setTimeout(() => {
    measuring = true
    before = process.cpuUsage()
  }, order.warmUpSeconds * 1000)
  setTimeout(
    () => {
      measuring = false
      const { user, system } = process.cpuUsage(before)
      used = (user + system) / 1000
    },
    (order.warmUpSeconds + order.seconds) * 1000,
  )
  await Promise.all(Array.from({ length: order.inFlight }, worker))
  const all = ACTS.flatMap(act => took[act])
  return {
    seconds: order.seconds,
    lifecycles,
    acts: all.length,
    reads: toAccept.reads + toCall.reads,
    cpu: used / Math.max(1, lifecycles),
    errors,
    perAct: Object.fromEntries(ACTS.map(act => [act, spreadOf(took[act])])) as Record<ActName, Spread>,
    all: spreadOf(all),
  }
}

const report = await load(JSON.parse(process.argv[2] ?? '{}') as LoadOrder)
console.log(JSON.stringify(report))
process.exit(0)
