import fastifyCompress from '@fastify/compress'
import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { Refusal } from '../acts/index.ts'
import { isDatabaseAway } from '../db/index.ts'
import { problemOf, sendProblem } from './problem.ts'

export interface ServerOptions {
  logger: FastifyBaseLogger
  /** requests a minute and address (0: no bound); public writes have their own, lower bound */
  perMinute: number
  trustProxy: boolean
}

/** What browsers are told of answers that are data: never a page, never framed, never guessed at. */
const DATA_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
}

/** The bare server: safe headers, bounded bodies and rates, every error as problem details. */
export async function makeServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    bodyLimit: 256 * 1024,
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
    // A photo over a slow connection takes minutes; who sends nothing for that long has gone.
    requestTimeout: 300_000,
  })
  await app.register(fastifyHelmet, {
    global: false,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  })
  app.addHook('onRequest', async (request, reply) => {
    const isData = request.url.startsWith('/api/') && !request.url.startsWith('/api/docs')
    if (isData) void reply.headers(DATA_HEADERS)
    else await reply.helmet()
  })
  if (options.perMinute > 0)
    await app.register(fastifyRateLimit, {
      max: options.perMinute,
      timeWindow: 60_000,
      keyGenerator: request => request.ip,
      errorResponseBuilder: (_request, context) =>
        new Refusal('too_many_requests', { status: 429, vars: { seconds: Math.ceil(context.ttl / 1000) } }),
    })
  await app.register(fastifyCompress, { global: true, threshold: 2048 })

  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error instanceof Refusal) return sendProblem(reply, error)
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
      return sendProblem(reply, new Refusal('body_too_large', { status: 413 }))
    if (error.statusCode && error.statusCode < 500)
      return sendProblem(reply, new Refusal('bad_request', { status: error.statusCode }))
    if (isDatabaseAway(error)) {
      request.log.warn({ code: error.code, route: request.routeOptions.url }, 'the database is away')
      void reply.header('retry-after', '2')
      return sendProblem(reply, new Refusal('database_away', { status: 503 }))
    }
    // The message may carry values of a row: only code and place are logged.
    request.log.error(
      { code: error.code, name: error.name, route: request.routeOptions.url, stack: frames(error) },
      'unexpected error',
    )
    return sendProblem(reply, new Refusal('unexpected', { status: 500 }))
  })
  app.setNotFoundHandler((request, reply) => {
    if (!request.url.startsWith('/api/')) return reply.callNotFound()
    return reply
      .status(404)
      .type('application/problem+json')
      .send(problemOf(new Refusal('not_found', { status: 404 })))
  })
  return app
}

const frames = (error: Error) =>
  error.stack
    ?.split('\n')
    .filter(line => line.startsWith('    at '))
    .slice(0, 8)
