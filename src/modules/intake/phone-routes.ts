import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type CityContext, Refusal } from '../../platform/acts/index.ts'
import type { Pool } from '../../platform/db/index.ts'
import { openPhoneSession, type PhoneDoor, sendPhoneCode } from './phone-codes.ts'

const phone = z.string().trim().min(1).max(30)
const Ask = z.object({ phone, lang: z.enum(['zh', 'en']).default('zh') })
const Open = z.object({ phone, code: z.string().trim().min(1).max(20) })

export interface PhoneRouteOptions {
  pool: Pool
  now: () => Date
  city(code: string): CityContext | null
}

/**
 * The door by telephone and code. No acts: a wrong try must be kept although the request is refused, and neither code nor
 * session may be remembered with an idempotency key.
 */
export function phoneRoutes(app: FastifyInstance, options: PhoneRouteOptions): void {
  const door = (request: FastifyRequest): PhoneDoor => {
    const { city: code } = request.params as { city: string }
    const city = options.city(code)
    if (!city) throw new Refusal('unknown_city', { status: 404, vars: { city: code } })
    return { pool: options.pool, city, now: options.now() }
  }
  // Dear to send and worth guessing: fewer a minute and address than anything else.
  const config = { rateLimit: { max: 20, timeWindow: 60_000 } }
  app.post('/api/public/:city/phone-codes', { config }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const input = parse(Ask, request.body)
    return sendPhoneCode(door(request), input.phone, input.lang)
  })
  app.post('/api/public/:city/phone-sessions', { config }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const input = parse(Open, request.body)
    return openPhoneSession(door(request), input.phone, input.code)
  })
}

function parse<T extends z.ZodType>(shape: T, body: unknown): z.output<T> {
  const parsed = shape.safeParse(body ?? {})
  if (parsed.success) return parsed.data
  throw new Refusal('bad_input', {
    fields: parsed.error.issues.map(issue => ({ path: issue.path.join('.'), code: issue.code })),
  })
}

const json = (schema: z.ZodType) => ({
  content: { 'application/json': { schema: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) } },
})
const answer = (schema: z.ZodType) => ({ responses: { 200: { description: 'done', ...json(schema) } } })

/** These two for the OpenAPI document. */
export const phoneOperations = [
  {
    method: 'post' as const,
    path: '/api/public/{city}/phone-codes',
    operation: {
      operationId: 'public.phone-code',
      description: 'Sends a one-time code to a telephone (CHECKLIST K9). demoCode only where no message leaves.',
      tags: ['follow'],
      requestBody: { required: true, ...json(Ask) },
      ...answer(z.object({ sent: z.literal(true), demoCode: z.string().optional(), validMinutes: z.number() })),
    },
  },
  {
    method: 'post' as const,
    path: '/api/public/{city}/phone-sessions',
    operation: {
      operationId: 'public.phone-session',
      description: 'Opens a session with the code: the token goes into the authorization header as Bearer.',
      tags: ['follow'],
      requestBody: { required: true, ...json(Open) },
      ...answer(z.object({ token: z.string(), validMinutes: z.number() })),
    },
  },
]
