import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  type Actor,
  type AnyAct,
  type AnyView,
  acts,
  type CityContext,
  forbidden,
  mayAsk,
  notFound,
  pathOf,
  Refusal,
  type Runner,
  type ViewContext,
  views,
} from '../acts/index.ts'
import { inCity } from '../db/index.ts'

export interface Identity {
  city: CityContext
  actor: Actor
}

export interface RouteOptions {
  runner: Runner
  /** who sends this staff request; null if nobody is signed in */
  staff(request: FastifyRequest): Promise<Identity | null>
  /** which city a public address means; null if it is not served here */
  city(code: string): CityContext | null
  /** the citizen behind a public request, by query code or telephone session */
  citizen(request: FastifyRequest, city: CityContext): Promise<Actor>
  /** answers are checked against their declaration: in tests, and where asked for */
  checkAnswers: boolean
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const isPublic = (spec: AnyAct) => spec.by.some(who => who === 'owner' || who === 'anyone')
const isStaff = (spec: AnyAct) => spec.by.some(who => who !== 'owner' && who !== 'anyone' && who !== 'system')

/** Where an act is found: staff under /api, citizens under /api/public/{city}. */
export function addressesOf(spec: AnyAct): { staff: string | null; public: string | null } {
  const path = pathOf(spec)
  return {
    staff: isStaff(spec) ? path : null,
    public: isPublic(spec) ? path.replace('/api/', '/api/public/{city}/') : null,
  }
}

const fastifyPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1')

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

function expectedVersion(request: FastifyRequest): number | undefined {
  const match = /^(?:W\/)?"?(\d+)"?$/.exec(header(request, 'if-match') ?? '')
  return match ? Number(match[1]) : undefined
}

/** One route for each act and each view, from their declarations alone. */
export function addRoutes(app: FastifyInstance, options: RouteOptions): void {
  const identify = async (request: FastifyRequest, open: boolean): Promise<Identity> => {
    if (!open) {
      const identity = await options.staff(request)
      if (!identity) throw new Refusal('not_signed_in', { status: 401 })
      return identity
    }
    const { city: code } = request.params as { city: string }
    const city = options.city(code)
    if (!city) throw new Refusal('unknown_city', { status: 404, vars: { city: code } })
    return { city, actor: await options.citizen(request, city) }
  }

  for (const spec of acts()) {
    const addresses = addressesOf(spec)
    for (const [address, open] of [
      [addresses.staff, false],
      [addresses.public, true],
    ] as const) {
      if (!address) continue
      app.post(fastifyPath(address), async request => {
        const { city, actor } = await identify(request, open)
        const { id } = request.params as { id?: string }
        if (id !== undefined && !UUID.test(id)) throw notFound()
        const key = header(request, 'idempotency-key')
        if (key !== undefined && (key.length < 8 || key.length > 100))
          throw new Refusal('bad_idempotency_key', { status: 400 })
        return options.runner.run({
          act: spec,
          city,
          actor,
          id,
          input: request.body,
          expected: expectedVersion(request),
          idempotencyKey: key,
        })
      })
    }
  }

  for (const spec of views()) {
    const [method = 'GET', path = ''] = spec.route.split(' ')
    app.route({
      method,
      url: fastifyPath(path),
      handler: async request => {
        const { city, actor } = await identify(request, path.startsWith('/api/public/'))
        const input =
          method === 'GET'
            ? { ...(request.query as object), ...(request.params as object) }
            : { ...(request.body as object | null), ...(request.params as object) }
        return answerView(options, spec, city, actor, input)
      },
    })
  }
}

export async function answerView(
  options: Pick<RouteOptions, 'runner' | 'checkAnswers'>,
  spec: AnyView,
  city: CityContext,
  actor: Actor,
  input: unknown,
): Promise<unknown> {
  if (!mayAsk(spec, actor)) throw actor.kind === 'citizen' ? new Refusal('code_needed', { status: 401 }) : forbidden()
  const parsed = spec.input.safeParse(input)
  if (!parsed.success)
    throw new Refusal('bad_input', {
      status: 400,
      fields: parsed.error.issues.map((issue: z.core.$ZodIssue) => ({ path: issue.path.join('.'), code: issue.code })),
    })
  const { runner } = options
  const answer = await inCity(runner.pool, city.id, 'read', ({ db }) => {
    const ctx: ViewContext = { now: runner.now(), actor, city, db }
    return spec.run(ctx, parsed.data)
  })
  return options.checkAnswers ? spec.output.parse(answer) : answer
}
