import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import pg from 'pg'
import type { LiveEvent } from '../acts/index.ts'
import type { Identity } from './routes.ts'

const CHANNEL = 'bihuan_live'
const BATCH_MS = 150
const MAX_PAYLOAD = 7000

interface Listener {
  identity: Identity
  reply: FastifyReply
}

export interface Live {
  /** hands an event to every screen of its city, on every process */
  announce(event: LiveEvent): void
  close(): Promise<void>
  readonly listeners: number
}

/**
 * Live updates by server-sent events. Events are gathered for a moment and sent between processes by one NOTIFY outside
 * the acts' transactions: NOTIFY inside them would queue all commits behind one lock. An event may be lost in a crash;
 * screens read again when they reconnect.
 */
export async function startLive(
  app: FastifyInstance,
  url: string,
  identify: (request: FastifyRequest) => Promise<Identity | null>,
  onError: (error: Error) => void,
): Promise<Live> {
  const listeners = new Set<Listener>()
  let waiting: LiveEvent[] = []
  let timer: NodeJS.Timeout | undefined
  let client: pg.Client | undefined
  let closed = false
  let retry: NodeJS.Timeout | undefined

  const deliver = (events: LiveEvent[]) => {
    for (const { identity, reply } of listeners) {
      const mine = events.filter(event => event.city === identity.city.code)
      if (mine.length) reply.raw.write(mine.map(frame).join(''))
    }
  }

  async function connect() {
    if (closed) return
    const next = new pg.Client({ connectionString: url })
    next.on('error', error => {
      onError(error)
      client = undefined
      retry = setTimeout(() => void connect(), 1000)
    })
    next.on('notification', message => deliver(JSON.parse(message.payload ?? '[]') as LiveEvent[]))
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
      client = next
      deliver(
        [...new Set([...listeners].map(row => row.identity.city.code))].map(city => ({
          city,
          event: 'queue',
          data: {},
        })),
      )
    } catch (error) {
      onError(error as Error)
      retry = setTimeout(() => void connect(), 1000)
    }
  }

  function flush() {
    timer = undefined
    const events = waiting
    waiting = []
    const payload = JSON.stringify(events)
    // Too much to tell one by one: screens are told to read again.
    const text =
      payload.length < MAX_PAYLOAD
        ? payload
        : JSON.stringify(
            [...new Set(events.map(event => event.city))].map(city => ({ city, event: 'queue', data: {} })),
          )
    if (client) client.query('select pg_notify($1, $2)', [CHANNEL, text]).catch(onError)
    else deliver(events)
  }

  app.get('/api/live', async (request, reply) => {
    const identity = await identify(request)
    if (!identity) return reply.status(401).send()
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 2000\n\n')
    const listener = { identity, reply }
    listeners.add(listener)
    const beat = setInterval(() => reply.raw.write(': beat\n\n'), 25_000)
    request.raw.on('close', () => {
      clearInterval(beat)
      listeners.delete(listener)
    })
  })

  await connect()
  return {
    announce(event) {
      waiting.push(event)
      timer ??= setTimeout(flush, BATCH_MS)
    },
    get listeners() {
      return listeners.size
    },
    async close() {
      closed = true
      clearTimeout(timer)
      clearTimeout(retry)
      for (const { reply } of listeners) reply.raw.end()
      listeners.clear()
      await client?.end().catch(onError)
    },
  }
}

const frame = (event: LiveEvent) => `event: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`
