import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { type App, openApp } from '../app.ts'
import { loadOrCreateAuthSecret, makeAuth } from '../platform/auth/index.ts'
import { openFileStorage } from '../platform/files/index.ts'
import type { Live } from '../platform/http/live.ts'
import { startLive } from '../platform/http/live.ts'
import { makeMetrics } from '../platform/http/metrics.ts'
import { makeServer } from '../platform/http/server.ts'
import { mailFromEnvironment } from '../platform/mail/mail.ts'
import { type Database, openDatabase } from '../platform/postgres/index.ts'
import { printBanner } from './banner.ts'
import { prepareDemo } from './demo.ts'
import { demoCodes } from './demo-codes.ts'
import { mountDoors } from './doors.ts'
import { STOP_MS, startJobs } from './jobs.ts'
import { ensureWeb } from './web-build.ts'

export interface ServeOptions {
  dataDir: string
  port: number
  host: string
  baseUrl?: string
  demo: boolean
  /** an existing database instead of the embedded one (tests) */
  database?: Pick<Database, 'ownerUrl' | 'appUrl'>
  cities?: string[]
  /** no demo history, only accounts */
  emptyDemo?: boolean
  logLevel?: string
  /** false: the API alone, where the pages are served by something else; they are then neither built nor served */
  web?: boolean
  /** requests a minute and address; 0: no limit, for measuring and behind a gateway that limits */
  requestsPerMinute?: number
  banner?: boolean
  now?: () => Date
}

export interface Serving {
  url: string
  app: App
  log: pino.Logger
  stop(): Promise<void>
}

async function learnDemo(app: App, log: pino.Logger): Promise<void> {
  const { makeModels } = await import('./demo-models.ts')
  for (const city of app.cities.values())
    try {
      const started = performance.now()
      const schemes = await makeModels(app, city)
      if (schemes.length > 0)
        log.info({ city: city.code, schemes, ms: Math.round(performance.now() - started) }, 'demo models learned')
    } catch (error) {
      log.error({ city: city.code, name: (error as Error).name }, 'demo models were not learned')
    }
}

/** Starts everything and answers when the doors are open; stop() closes them in order and loses nothing. */
export async function startServing(options: ServeOptions): Promise<Serving> {
  const log = pino({ level: options.logLevel ?? process.env.LOG_LEVEL ?? 'info', base: null })
  const started = performance.now()
  mkdirSync(options.dataDir, { recursive: true })
  const keysDir = join(options.dataDir, 'keys')
  const web = options.web === false ? Promise.resolve() : ensureWeb(line => log.info(line))
  web.catch(() => {})
  const owned = options.database ? null : await openDatabase({ dataDir: options.dataDir, log })
  const { ownerUrl, appUrl } = (options.database ?? owned) as Pick<Database, 'ownerUrl' | 'appUrl'>
  const metrics = makeMetrics()
  let live: Live | undefined
  const now = options.now ?? (() => new Date())
  const mail = mailFromEnvironment(process.env)
  const app = await openApp({
    ownerUrl,
    appUrl,
    keysDir,
    demo: options.demo,
    ...(options.baseUrl ? { baseUrl: options.baseUrl } : {}),
    now,
    ...(mail ? { gateways: { mail } } : {}),
    ...(options.cities ? { cities: options.cities } : {}),
    onLive: event => live?.announce(event),
    onAct: metrics.act,
    log: line => log.info(line),
  })
  const auth = makeAuth({
    url: appUrl,
    secret: loadOrCreateAuthSecret(keysDir),
    ...(options.baseUrl ? { baseUrl: options.baseUrl } : {}),
    onError: message => log.error(message),
  })
  const { ledgerKeys } = app
  const storage = openFileStorage(options.dataDir)
  const server = await makeServer({
    logger: log,
    perMinute: options.requestsPerMinute ?? (options.demo ? 6000 : 1200),
    trustProxy: options.baseUrl !== undefined,
  })
  // screens count time left by the Date of the answers: with an injected clock it must be that clock's
  if (options.now)
    server.addHook('onSend', async (_request, reply) => {
      reply.header('date', now().toUTCString())
    })
  await web
  const doors = await mountDoors(server, { app, auth, ledgerKeys, metrics, storage, options, log })
  live = await startLive(server, appUrl, doors.staff, error =>
    log.error({ name: error.name }, 'live updates interrupted'),
  )
  const accounts = options.demo ? await prepareDemo(app, auth, { ...options, log, appUrl, keysDir }) : []
  doors.setDemoAccounts(accounts)
  const jobs = await startJobs({ app, storage, ownerUrl, appUrl, ledgerKeys, log, metrics })
  doors.setReady(true)
  const url = await server.listen({ port: options.port, host: options.host })
  log.info({ url, ms: Math.round(performance.now() - started) }, 'ready')
  // Beside open doors: a first start does not wait for what is learned.
  const learning = options.demo && !options.emptyDemo ? learnDemo(app, log) : Promise.resolve()
  if (options.banner) printBanner(url, app, accounts, options.demo ? demoCodes(options.dataDir) : [])
  return {
    url,
    app,
    log,
    async stop() {
      doors.setReady(false)
      await live?.close()
      await server.close()
      await Promise.race([learning, sleep(STOP_MS, undefined, { ref: false })])
      await jobs.stop()
      await auth.close()
      await app.close()
      await owned?.stop()
    },
  }
}
