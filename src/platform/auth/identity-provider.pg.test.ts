import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../db/testing.ts'
import { type Auth, authRoutes, hashPassword, makeAuth } from './index.ts'
import { Jar, query } from './testing.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
let db: TestDatabase
let auth: Auth
let app: FastifyInstance
let provider: FastifyInstance
let issuer: string
const claims = { preferred_username: 'Chen.Wei', sub: 'subject-1' }
let key = privateKey

/** A provider as small as the protocol allows: who asks is signed in as `claims`. */
async function startProvider() {
  provider = Fastify()
  provider.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  provider.get('/.well-known/openid-configuration', () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/me`,
    jwks_uri: `${issuer}/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
  }))
  provider.get('/keys', () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256' }] }))
  provider.get('/me', () => claims)
  provider.post<{ Body: Record<string, string> }>('/token', request => {
    const [challenge, nonce] = String(request.body.code).split('|')
    const proof = createHash('sha256').update(String(request.body.code_verifier)).digest('base64url')
    expect(proof).toBe(challenge)
    const now = Math.floor(Date.now() / 1000)
    const token = { ...claims, iss: issuer, aud: 'bihuan', nonce, iat: now, exp: now + 60 }
    const body = `${base64({ alg: 'RS256', kid: 'k' })}.${base64(token)}`
    const signature = sign('RSA-SHA256', Buffer.from(body), key).toString('base64url')
    return { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: `${body}.${signature}` }
  })
  issuer = await provider.listen({ host: '127.0.0.1', port: 0 })
}

beforeAll(async () => {
  db = await testDatabase()
  await startProvider()
  await query(db.ownerUrl, "insert into city (city_id, code, name, created_at) values (1, 'rongcheng', '{}', now())")
  auth = makeAuth({
    url: db.appUrl,
    secret: randomBytes(32).toString('hex'),
    baseUrl: 'http://bihuan.test',
    identityProvider: city =>
      city === 'rongcheng'
        ? { discoveryUrl: `${issuer}/.well-known/openid-configuration`, clientId: 'bihuan', clientSecret: 's' }
        : null,
  })
  app = Fastify()
  await app.register(authRoutes(auth), { prefix: '/api' })
})
afterAll(async () => {
  await app?.close()
  await provider?.close()
  await auth?.close()
  await db?.drop()
})

/** The whole way of a browser, from the sign-in page to the provider and back. */
async function walk(jar = new Jar()) {
  const away = await app.inject({ url: '/api/auth/provider/rongcheng' })
  expect(away.statusCode).toBe(302)
  jar.take(([away.headers['set-cookie'] ?? []] as (string | string[])[]).flat(2))
  const asked = new URL(String(away.headers.location))
  expect(asked.origin).toBe(issuer)
  const redirect = asked.searchParams.get('redirect_uri')
  expect(redirect).toBe('http://bihuan.test/api/auth/provider/rongcheng/back')
  const code = `${asked.searchParams.get('code_challenge')}|${asked.searchParams.get('nonce')}`
  const back = await app.inject({
    url: '/api/auth/provider/rongcheng/back',
    query: { code, state: asked.searchParams.get('state') ?? '' },
    headers: { cookie: jar.header },
  })
  jar.take(([back.headers['set-cookie'] ?? []] as (string | string[])[]).flat(2))
  return { jar, location: String(back.headers.location) }
}

test("the city's provider opens existing accounts only", async () => {
  const refused = await walk()
  expect(refused.location).toMatch(/^\/c\/sign-in\?error=/)
  expect(await auth.identify(refused.jar.header)).toBeNull()

  const personId = randomUUID()
  const passwordHash = await hashPassword('known to nobody at all')
  await auth.createAccount({ cityId: 1, personId, login: 'chen.wei', passwordHash })
  for (let times = 0; times < 2; times++) {
    const { jar, location } = await walk()
    expect(location).toBe('/c')
    expect(await auth.identify(jar.header)).toMatchObject({ personId, cityId: 1 })
  }
  const stored = await query(db.ownerUrl, 'select provider_id, account_id from auth.credential order by 1')
  expect(stored).toEqual([
    { provider_id: 'city', account_id: 'subject-1' },
    { provider_id: 'credential', account_id: personId },
  ])
})

test('a token that the provider did not sign opens nothing', async () => {
  key = stranger
  try {
    const { jar, location } = await walk()
    expect(location).toMatch(/^\/c\/sign-in\?error=/)
    expect(await auth.identify(jar.header)).toBeNull()
  } finally {
    key = privateKey
  }
})

test('a city without a provider has no such way in', async () => {
  expect((await app.inject({ url: '/api/auth/provider/other' })).json()).toMatchObject({ message: 'not_found' })
})
