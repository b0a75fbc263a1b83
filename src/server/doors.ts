import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { App } from '../app.ts'
import { assessmentPaperRoutes, publicationRoutes, roundRoutes } from '../modules/assessment/index.ts'
import { deskPaperRoutes, fileLimits, isPublishedReply } from '../modules/casework/index.ts'
import { inspectionPaperRoutes } from '../modules/inspection/index.ts'
import { citizenOf, phoneRoutes, receiptRoutes } from '../modules/intake/index.ts'
import { dayIn, houseOf, pathOfUnit } from '../modules/registry/index.ts'
import { documentRoutes } from '../modules/supervision/index.ts'
import { WEB } from '../paths.ts'
import { type CityContext, Refusal } from '../platform/acts/index.ts'
import { type Auth, authRoutes } from '../platform/auth/index.ts'
import { makeDocuments } from '../platform/documents/index.ts'
import { type FileStorage, fileRoutes } from '../platform/files/index.ts'
import type { Metrics } from '../platform/http/metrics.ts'
import { openApi } from '../platform/http/openapi.ts'
import { addRoutes, type Identity } from '../platform/http/routes.ts'
import type { LedgerKeys } from '../platform/ledger/index.ts'
import type { DemoAccount } from './demo.ts'
import { maySeeAttached } from './file-access.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { extraRoutes } from './openapi-extra.ts'
import { servePages } from './pages.ts'
import { presenceRoutes } from './presence.ts'

export interface DoorsOptions {
  app: App
  auth: Auth
  ledgerKeys: LedgerKeys
  metrics: Metrics
  storage: FileStorage
  options: { dataDir: string; demo: boolean; baseUrl?: string; web?: boolean }
  log: Logger
}

export const VERSION = '0.1.0'

/** Everything that answers a request: API, documents, health, portal and console. */
export async function mountDoors(
  server: FastifyInstance,
  { app, auth, ledgerKeys, metrics, storage, options }: DoorsOptions,
) {
  let ready = false
  let demoAccounts: readonly DemoAccount[] = []
  const byId = new Map([...app.cities.values()].map(city => [city.id, city]))

  const staff = async (request: FastifyRequest): Promise<Identity | null> => {
    const background = request.headers['x-background'] === '1' || ['/api/live', '/api/presence'].includes(request.url)
    const who = await auth.identify(request.headers.cookie, { background })
    const city = who ? byId.get(who.cityId) : undefined
    if (!who || !city) return null
    if (who.mustChangePassword) throw new Refusal('password_first', { status: 403 })
    const actor = await app.staff.actor(city, who.personId, app.runner.now())
    return actor ? { city, actor } : null
  }
  const mustBeStaff = async (request: FastifyRequest): Promise<Identity> => {
    const identity = await staff(request)
    if (!identity) throw new Refusal('not_signed_in', { status: 401 })
    return identity
  }

  // Sign-in rests on cookies: what another site's page sends with them is not what our user meant.
  server.addHook('onRequest', async request => {
    const site = request.headers['sec-fetch-site']
    if (request.method !== 'GET' && request.method !== 'HEAD' && site === 'cross-site')
      throw new Refusal('cross_site', { status: 403 })
  })
  server.addHook('onResponse', async (request, reply) => {
    metrics.request(request.routeOptions.url ?? 'none', reply.statusCode)
  })
  await server.register(authRoutes(auth), { prefix: '/api' })
  addRoutes(server, {
    runner: app.runner,
    staff,
    city: code => app.cities.get(code) ?? null,
    citizen: async (request, city) => {
      const now = app.runner.now()
      const actor = await citizenOf(request.headers, city, app.pool, now)
      if (actor.kind !== 'citizen' || request.method === 'GET') return actor
      // Never kept as it is: only that two ratings of one day came from the same place.
      const from = `${dayIn(city, now)} ${request.ip} ${request.headers['user-agent'] ?? ''}`
      return { ...actor, device: city.vault.index(from, `device/${city.id}`).toString('hex').slice(0, 32) }
    },
    checkAnswers: process.env.BIHUAN_CHECK_ANSWERS === '1',
  })
  const city = (code: string) => app.cities.get(code) ?? null
  phoneRoutes(server, { pool: app.pool, now: app.runner.now, city })
  await receiptRoutes(server, { pool: app.pool, now: app.runner.now, city })
  await server.register(
    fileRoutes({
      pool: app.pool,
      storage,
      tempDir: join(options.dataDir, 'uploads'),
      now: app.runner.now,
      limits: fileLimits,
      staff,
      city,
      maySee: maySeeAttached,
      isPublished: isPublishedReply,
    }),
  )
  ledgerRoutes(server, { app, keys: ledgerKeys, mustBeStaff })
  presenceRoutes(server, { app, mustBeStaff })
  const documents = makeDocuments(join(options.dataDir, 'fonts'))
  deskPaperRoutes(server, { pool: app.pool, documents, mustBeStaff })
  inspectionPaperRoutes(server, { pool: app.pool, now: app.runner.now, documents, mustBeStaff })
  publicationRoutes(server, { pool: app.pool, now: app.runner.now, city, mustBeStaff })
  documentRoutes(server, { pool: app.pool, documents, mustBeStaff })
  assessmentPaperRoutes(server, { pool: app.pool, documents, mustBeStaff })
  roundRoutes(server, { pool: app.pool, documents, now: app.runner.now, city, mustBeStaff })

  server.get('/api/me', async request => {
    const identity = await mustBeStaff(request)
    const who = await auth.identify(request.headers.cookie, { background: true })
    return meOf(identity, {
      demo: options.demo,
      idleMinutes: auth.idleMinutes,
      secondFactor: who?.secondFactor ?? false,
      now: app.runner.now(),
    })
  })
  server.get('/api/cities', async () => ({
    rows: [...app.cities.values()].map(city => ({ code: city.code, name: city.name, house: houseOf(city.pack) })),
    demo: options.demo,
  }))
  server.get('/api/demo-accounts', async () => {
    if (!options.demo) throw new Refusal('not_found', { status: 404 })
    return { rows: demoAccounts.filter(row => row.listed !== null) }
  })

  const document = openApi(extraRoutes, VERSION)
  server.get('/api/openapi.json', async () => document)
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  await server.register(scalar, {
    routePrefix: '/api/docs',
    configuration: {
      url: '/api/openapi.json',
      withDefaultFonts: false,
      hideClientButton: true,
      showDeveloperTools: 'never',
      telemetry: false,
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  })

  // The page of the API starts itself by an inline script; it shows no data of anybody.
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/docs'))
      void reply.header(
        'content-security-policy',
        "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'",
      )
  })

  server.get('/healthz', async () => ({ ok: true }))
  server.get('/readyz', async (_request, reply) => {
    const ok = ready && (await answers(app))
    return reply.status(ok ? 200 : 503).send({ ok })
  })
  server.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  )

  if (options.web !== false && existsSync(WEB)) await servePages(server, WEB, [...app.cities.keys()])

  return {
    staff,
    setReady(value: boolean) {
      ready = value
    },
    setDemoAccounts(rows: readonly DemoAccount[]) {
      demoAccounts = rows
    },
  }
}

async function answers(app: App): Promise<boolean> {
  try {
    const session = await app.pool.acquire()
    await session.client.query('select 1').finally(() => app.pool.release(session))
    return true
  } catch {
    return false
  }
}

function meOf(
  { city, actor }: Identity,
  about: { demo: boolean; idleMinutes: number; secondFactor: boolean; now: Date },
) {
  if (actor.kind !== 'staff') throw new Refusal('not_signed_in', { status: 401 })
  return {
    person: { id: actor.id, name: actor.name },
    city: { code: city.code, name: city.name },
    posts: actor.posts.map(post => ({
      unit: { id: post.unit, name: nameOf(city, post.unit) },
      department: { id: post.path.at(-1) ?? post.unit, name: nameOf(city, departmentOf(city, post.unit)) },
      roles: post.roles,
    })),
    roles: [...new Set(actor.posts.flatMap(post => [...post.roles, ...(post.area?.roles ?? [])]))],
    standsFor: [...new Map(actor.posts.flatMap(({ of }) => (of ? [[of.id, of] as const] : []))).values()],
    demo: about.demo,
    idleMinutes: about.idleMinutes,
    secondFactor: about.secondFactor,
    now: about.now.toISOString(),
  }
}

const nameOf = (city: CityContext, unit: string) => city.pack.units.get(unit)?.name ?? { zh: unit, en: unit }
const departmentOf = (city: CityContext, unit: string) =>
  pathOfUnit(city, unit).find(code => city.pack.units.get(code)?.kind !== 'section') ?? unit
