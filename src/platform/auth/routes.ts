import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refusal } from '../acts/index.ts'
import type { Origin } from './library.ts'
import type { Auth } from './make-auth.ts'
import { MAX_PASSWORD } from './passwords.ts'

const Password = z.string().min(1).max(MAX_PASSWORD)
const bodies = {
  signIn: z.object({
    city: z.string().min(1).max(64),
    login: z.string().trim().min(1).max(64),
    password: Password,
    code: z.string().trim().min(1).max(20).optional(),
  }),
  password: z.object({ old: Password, new: Password }),
  onlyPassword: z.object({ password: Password }),
  code: z.object({ code: z.string().trim().min(1).max(20) }),
  end: z.union([z.object({ id: z.uuid() }), z.object({ others: z.literal(true) })]),
}

function parse<T extends z.ZodType>(shape: T, body: unknown): z.output<T> {
  const parsed = shape.safeParse(body ?? {})
  if (parsed.success) return parsed.data
  throw new Refusal('bad_input', {
    fields: parsed.error.issues.map(issue => ({ path: issue.path.join('.'), code: issue.code })),
  })
}

const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? '',
})

/** Passes cookies on; behind https they are never sent in the clear, also where no public address is configured. */
function setCookies(request: FastifyRequest, reply: FastifyReply, cookies: string[]): void {
  const secure = request.protocol === 'https'
  for (const line of cookies)
    void reply.header('set-cookie', secure && !/;\s*secure\b/i.test(line) ? `${line}; Secure` : line)
}

/** The endpoints under /api/auth; register with prefix `/api`. Refusals are left to the server's error handler. */
export const authRoutes =
  (auth: Auth): FastifyPluginAsync =>
  async app => {
    app.addHook('onSend', async (_, reply) => {
      void reply.header('cache-control', 'no-store')
    })

    app.post('/auth/sign-in', async (request, reply) => {
      const done = await auth.signIn(parse(bodies.signIn, request.body), originOf(request))
      setCookies(request, reply, done.cookies)
      return { ok: true, mustChangePassword: done.mustChangePassword }
    })
    app.post('/auth/sign-out', async (request, reply) => {
      setCookies(request, reply, (await auth.signOut(request.headers.cookie)).cookies)
      return { ok: true }
    })
    app.post('/auth/password', async (request, reply) => {
      const input = parse(bodies.password, request.body)
      const done = await auth.changePassword(request.headers.cookie, input, originOf(request))
      setCookies(request, reply, done.cookies)
      return { ok: true }
    })

    app.post('/auth/second-factor/enable', request =>
      auth.enableSecondFactor(request.headers.cookie, parse(bodies.onlyPassword, request.body)),
    )
    app.post('/auth/second-factor/confirm', async (request, reply) => {
      const done = await auth.confirmSecondFactor(request.headers.cookie, parse(bodies.code, request.body))
      setCookies(request, reply, done.cookies)
      return { ok: true }
    })
    app.post('/auth/second-factor/disable', async (request, reply) => {
      const done = await auth.disableSecondFactor(request.headers.cookie, parse(bodies.onlyPassword, request.body))
      setCookies(request, reply, done.cookies)
      return { ok: true }
    })

    app.get<{ Params: { city: string } }>('/auth/provider/:city', async (request, reply) => {
      const to = await auth.provider.start(request.params.city, originOf(request))
      setCookies(request, reply, to.cookies)
      return reply.redirect(to.location)
    })
    app.get<{ Params: { city: string }; Querystring: Record<string, unknown> }>(
      '/auth/provider/:city/back',
      async (request, reply) => {
        const query = z.record(z.string(), z.string()).catch({}).parse(request.query)
        const { cookie } = request.headers
        const to = await auth.provider.finish(request.params.city, query, cookie, originOf(request))
        setCookies(request, reply, to.cookies)
        return reply.redirect(to.location)
      },
    )

    app.get('/auth/sessions', async request => ({ rows: await auth.sessions(request.headers.cookie) }))
    app.post('/auth/sessions/end', async (request, reply) => {
      const done = await auth.endSession(request.headers.cookie, parse(bodies.end, request.body))
      setCookies(request, reply, done.cookies)
      return { ok: true }
    })
  }
