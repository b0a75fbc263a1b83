import { randomBytes, randomUUID } from 'node:crypto'
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Refusal } from '../acts/index.ts'
import { type TestDatabase, testDatabase } from '../db/testing.ts'
import { hasText } from '../i18n/texts.ts'
import { type Auth, authRoutes, hashPassword, makeAuth } from './index.ts'
import { authenticatorCode, Jar, query } from './testing.ts'

const PASSWORD = '三号窗口 9-blue-kettle'
const MINUTE = 60_000
const secret = randomBytes(32).toString('hex')
let db: TestDatabase
let auth: Auth
let app: FastifyInstance
let hash: string
let now: Date
let login: string
let personId: string

beforeAll(async () => {
  db = await testDatabase()
  for (const [id, code] of [
    [1, 'rongcheng'],
    [2, 'other'],
  ])
    await query(db.ownerUrl, "insert into city (city_id, code, name, created_at) values ($1, $2, '{}', now())", [
      id,
      code,
    ])
  hash = await hashPassword(PASSWORD)
  auth = makeAuth({ url: db.appUrl, secret, now: () => now })
  app = Fastify()
  app.setErrorHandler((error, _, reply) => {
    if (!(error instanceof Refusal)) return reply.status(500).send({ code: String(error) })
    for (const part of ['title', 'detail', 'next'])
      if (error.code !== 'bad_input' && error.code !== 'not_found')
        expect(hasText(`refusal.${error.code}.${part}`)).toBe(true)
    return reply.status(error.status).send({ code: error.code, ...error.vars })
  })
  await app.register(authRoutes(auth), { prefix: '/api' })
})
afterAll(async () => {
  await app?.close()
  await auth?.close()
  await db?.drop()
})
beforeEach(async () => {
  now = new Date()
  login = `chen.${randomUUID()}`
  personId = randomUUID()
  await auth.createAccount({ cityId: 1, personId, login, passwordHash: hash })
})

async function post(path: string, payload: object, jar = new Jar(), extra: InjectOptions = {}) {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/auth/${path}`,
    payload,
    ...extra,
    headers: { cookie: jar.header, ...extra.headers },
  })
  const lines = ([answer.headers['set-cookie'] ?? []] as (string | string[])[]).flat(2)
  jar.take(lines)
  const body = answer.json() as Record<string, unknown> & { code?: string; left?: number }
  return { status: answer.statusCode, lines, ...body }
}
const signIn = (jar?: Jar, fields: object = {}) =>
  post('sign-in', { city: 'rongcheng', login, password: PASSWORD, ...fields }, jar)
const who = (jar: Jar) => auth.identify(jar.header)
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * MINUTE)
}

test('signs in: a cookie out of reach of scripts, and the person behind it', async () => {
  const jar = new Jar()
  const answer = await signIn(jar, { login: `  ${login.toUpperCase()} ` })
  expect(answer).toMatchObject({ status: 200, ok: true, mustChangePassword: false })
  expect(answer.lines).toHaveLength(1)
  expect(answer.lines[0]).toMatch(/^bihuan\.session_token=1\..*; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(await who(jar)).toMatchObject({ personId, cityId: 1, secondFactor: false })
  expect(await auth.identify(jar.header.replace('=1.', '=2.'))).toBeNull()
  const forged = jar.header.replace(/\.([^.])([^.]*)$/, (_, first, rest) => `.${first === 'A' ? 'B' : 'A'}${rest}`)
  expect(await auth.identify(forged)).toBeNull()
  expect(await auth.identify(undefined)).toBeNull()
})

test('behind https the cookie is Secure, configured or not', async () => {
  const own = Fastify({ trustProxy: true })
  await own.register(authRoutes(auth), { prefix: '/api' })
  const payload = { city: 'rongcheng', login, password: PASSWORD }
  const headers = { 'x-forwarded-proto': 'https' }
  const answer = await own.inject({ method: 'POST', url: '/api/auth/sign-in', payload, headers })
  expect(answer.headers['set-cookie']).toMatch(/; Secure$/)
  await own.close()

  const configured = makeAuth({
    url: db.appUrl,
    secret: randomBytes(32).toString('hex'),
    baseUrl: 'https://bihuan.test',
  })
  const { cookies } = await configured.signIn(payload)
  expect(cookies[0]).toMatch(/^__Secure-bihuan\.session_token=.*; Secure/)
  const jar = new Jar()
  jar.take(cookies)
  expect(await configured.identify(jar.header)).toMatchObject({ personId })
  await configured.close()
})

test('a login name of another city opens nothing here', async () => {
  expect(await signIn(undefined, { city: 'other' })).toMatchObject({ status: 401, code: 'bad_credentials' })
  expect(await signIn(undefined, { city: 'nowhere' })).toMatchObject({ status: 404, code: 'not_found' })
  const twin = randomUUID()
  await auth.createAccount({ cityId: 2, personId: twin, login, passwordHash: hash })
  const jar = new Jar()
  await signIn(jar, { city: 'other' })
  expect(await who(jar)).toMatchObject({ personId: twin, cityId: 2 })
})

test('a known and an unknown login can not be told apart, up to the lock', async () => {
  const answers = async (name: string) => {
    const list = []
    for (let i = 0; i < 7; i++) list.push(await signIn(undefined, { login: name, password: 'no' }))
    return list
  }
  const known = await answers(login)
  expect(await answers(`nobody.${randomUUID()}`)).toEqual(known)
  expect(known.map(answer => answer.code)).toEqual([...Array(4).fill('bad_credentials'), ...Array(3).fill('locked')])
  expect(known.map(answer => answer.left)).toEqual([4, 3, 2, 1, undefined, undefined, undefined])
})

test('a lock names its end, holds against the right password and a restart, and ends', async () => {
  now = new Date('2026-03-02T06:20:00Z')
  for (let i = 0; i < 4; i++) await signIn(undefined, { password: 'no' })
  later(1)
  expect(await signIn(undefined, { password: 'no' })).toMatchObject({
    status: 429,
    code: 'locked',
    until: '2026-03-02T06:36:00.000Z',
    time: '14:36',
    minutes: 15,
  })
  later(14)
  expect(await signIn()).toMatchObject({ code: 'locked', minutes: 1, time: '14:36' })
  const restarted = makeAuth({ url: db.appUrl, secret, now: () => now })
  await expect(restarted.signIn({ city: 'rongcheng', login, password: PASSWORD })).rejects.toMatchObject({
    code: 'locked',
  })
  await restarted.close()
  later(1)
  expect(await signIn(undefined, { password: 'no' })).toMatchObject({ code: 'bad_credentials', left: 4 })
  expect(await signIn()).toMatchObject({ ok: true })
  expect(await signIn(undefined, { password: 'no' })).toMatchObject({ left: 4 })
})

test('many attempts at once get no more tries than one after the other', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(undefined, { password: 'no' })))
  expect(answers.filter(answer => answer.code === 'bad_credentials')).toHaveLength(4)
  expect(answers.filter(answer => answer.code === 'locked')).toHaveLength(16)
})

test('a session ends after thirty idle minutes, not while it is used', async () => {
  const jar = new Jar()
  await signIn(jar)
  for (let i = 0; i < 4; i++) {
    later(20)
    expect(await who(jar)).not.toBeNull()
  }
  later(20)
  expect(await auth.identify(jar.header, { background: true })).not.toBeNull()
  later(11)
  expect(await who(jar)).toBeNull()
  expect(await post('password', { old: PASSWORD, new: 'quite another 7 thing' }, jar)).toMatchObject({
    status: 401,
    code: 'signed_out',
  })
})

test('a session ends twelve hours after sign-in, however much it is used', async () => {
  const jar = new Jar()
  await signIn(jar)
  for (let i = 0; i < 35; i++) {
    later(20)
    expect(await who(jar)).not.toBeNull()
  }
  later(20)
  expect(await who(jar)).toBeNull()
})

test('sign-out ends the session at once, here and in the database', async () => {
  const jar = new Jar()
  await signIn(jar)
  const stolen = jar.header
  expect(await auth.identify(stolen)).not.toBeNull()
  expect(await post('sign-out', {}, jar)).toMatchObject({ ok: true })
  expect(jar.header).toBe('')
  expect(await auth.identify(stolen)).toBeNull()
  expect(await query(db.ownerUrl, 'select 1 from auth.session where user_id = $1', [personId])).toHaveLength(0)
  expect(await post('sign-out', {})).toMatchObject({ ok: true })
})

test('sessions nobody came back to are cleared at the next sign-in', async () => {
  await signIn()
  later(31)
  await signIn()
  expect(await query(db.ownerUrl, 'select 1 from auth.session where user_id = $1', [personId])).toHaveLength(1)
})

test('own sessions are listed and ended, nobody elses', async () => {
  const [desk, phone, third, stranger] = [new Jar(), new Jar(), new Jar(), new Jar()]
  await post('sign-in', { city: 'rongcheng', login, password: PASSWORD }, desk, {
    headers: { 'user-agent': 'Desk 办公', 'x-bihuan-address': '203.0.113.9' },
    remoteAddress: '198.51.100.7',
  })
  later(1)
  await signIn(phone)
  later(1)
  await signIn(third)
  const other = { cityId: 1, personId: randomUUID(), login: `wu.${randomUUID()}`, passwordHash: hash }
  await auth.createAccount(other)
  await signIn(stranger, { login: other.login })

  const list = async (jar: Jar) => {
    const answer = await app.inject({ url: '/api/auth/sessions', headers: { cookie: jar.header } })
    return (answer.json() as { rows: { id: string; current: boolean; address: string; userAgent: string }[] }).rows
  }
  const rows = await list(phone)
  expect(rows.map(row => row.current).sort()).toEqual([false, false, true])
  expect(rows.at(-1)).toMatchObject({ address: '198.51.100.7', userAgent: 'Desk ??' })
  expect(await who(desk)).not.toBeNull()
  expect(await post('sessions/end', { id: rows.at(-1)?.id }, phone)).toMatchObject({ ok: true })
  expect(await who(desk)).toBeNull()
  const foreign = (await list(stranger))[0]?.id
  expect(await post('sessions/end', { id: foreign }, phone)).toMatchObject({ status: 404 })
  expect(await post('sessions/end', { others: true }, phone)).toMatchObject({ ok: true })
  expect(await who(third)).toBeNull()
  expect(await who(phone)).not.toBeNull()
  expect(await who(stranger)).not.toBeNull()
})

test('the password is changed by who knows it, and all other sessions end', async () => {
  const [jar, elsewhere] = [new Jar(), new Jar()]
  await signIn(jar)
  await signIn(elsewhere)
  expect(await who(elsewhere)).not.toBeNull()
  expect(await post('password', { old: 'no', new: 'seven green boats 7' }, jar)).toMatchObject({
    status: 422,
    code: 'wrong_password',
    left: 4,
  })
  expect(await post('password', { old: PASSWORD, new: 'short' }, jar)).toMatchObject({ code: 'weak_password', min: 10 })
  expect(await post('password', { old: PASSWORD, new: 'seven green boats 7' }, jar)).toMatchObject({ ok: true })
  expect(await who(jar)).toMatchObject({ personId })
  expect(await who(elsewhere)).toBeNull()
  expect(await signIn()).toMatchObject({ code: 'bad_credentials' })
  expect(await signIn(undefined, { password: 'seven green boats 7' })).toMatchObject({ ok: true })
})

test('guessing the password within a stolen session locks too', async () => {
  const jar = new Jar()
  await signIn(jar)
  for (let i = 0; i < 4; i++) await post('second-factor/disable', { password: `${i}` }, jar)
  expect(await post('password', { old: 'no', new: 'seven green boats 7' }, jar)).toMatchObject({ code: 'locked' })
})

test('an initial password is to be changed, then no more', async () => {
  const first = { cityId: 1, personId: randomUUID(), login: '张三', password: 'first password 1' }
  await auth.createAccount({ ...first, mustChangePassword: true })
  const jar = new Jar()
  expect(await signIn(jar, first)).toMatchObject({ mustChangePassword: true })
  expect(await who(jar)).toMatchObject({ personId: first.personId, mustChangePassword: true })
  await post('password', { old: first.password, new: 'seven green boats 7' }, jar)
  expect(await who(jar)).toMatchObject({ mustChangePassword: false })
})

test('second factor: enabled, confirmed, asked for, disabled', async () => {
  const jar = new Jar()
  await signIn(jar)
  expect(await post('second-factor/confirm', { code: '000000' }, jar)).toMatchObject({ code: 'second_factor_off' })
  const { uri, backupCodes } = await auth.enableSecondFactor(jar.header, { password: PASSWORD })
  expect(uri).toContain(`otpauth://totp/${encodeURIComponent('闭环')}:${login}?`)
  expect(await signIn()).toMatchObject({ ok: true })
  const wrong = String((Number(authenticatorCode(uri)) + 500_000) % 1_000_000).padStart(6, '0')
  expect(await post('second-factor/confirm', { code: wrong }, jar)).toMatchObject({ code: 'second_factor_wrong' })
  expect(await post('second-factor/confirm', { code: authenticatorCode(uri) }, jar)).toMatchObject({ ok: true })
  expect(await who(jar)).toMatchObject({ secondFactor: true })

  const half = new Jar()
  expect(await signIn(half)).toMatchObject({ status: 401, code: 'second_factor_needed' })
  expect(half.header).toBe('')
  expect(await signIn(half, { code: wrong })).toMatchObject({ code: 'second_factor_wrong', left: 4 })
  expect(await signIn(half)).toMatchObject({ code: 'second_factor_needed' })
  expect(await signIn(half, { code: wrong })).toMatchObject({ code: 'second_factor_wrong', left: 3 })
  expect(await signIn(half, { code: wrong, password: 'no' })).toMatchObject({ code: 'bad_credentials', left: 2 })
  expect(await signIn(half, { code: authenticatorCode(uri) })).toMatchObject({ ok: true })
  expect(await who(half)).toMatchObject({ personId, secondFactor: true })
  expect(await signIn(undefined, { code: backupCodes[0] })).toMatchObject({ ok: true })
  expect(await signIn(undefined, { code: backupCodes[0] })).toMatchObject({ code: 'second_factor_wrong' })

  expect(await post('second-factor/enable', { password: PASSWORD }, half)).toMatchObject({ code: 'second_factor_on' })
  expect(await post('second-factor/disable', { password: PASSWORD }, half)).toMatchObject({ ok: true })
  expect(await signIn()).toMatchObject({ ok: true })
  const stored = await query(db.ownerUrl, 'select 1 from auth.second_factor where user_id = $1', [personId])
  expect(stored).toHaveLength(0)
})

test('row-level security: connections of the acts see no account and no hash', async () => {
  await signIn(new Jar())
  const rows = await query<{ name: string }>(
    db.ownerUrl,
    "select relname as name from pg_class where relnamespace = 'auth'::regnamespace and relkind = 'r'",
  )
  expect(rows.length).toBeGreaterThanOrEqual(6)
  for (const { name } of rows) expect(await query(db.appUrl, `select * from auth.${name}`)).toEqual([])
  await expect(query(db.appUrl, "insert into auth.lock_out values (1, 'x', 1, now(), null)")).rejects.toThrow(
    /row-level security/,
  )
  await query(db.appUrl, "update auth.credential set password = 'x'")
  const stored = await query<{ password: string }>(db.ownerUrl, 'select distinct password from auth.credential')
  expect(stored.length).toBeGreaterThan(0)
  // OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane, or more
  for (const { password } of stored) expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('every table of the schema is protected and begins with the city', async () => {
  const open = await query(
    db.ownerUrl,
    `select c.relname from pg_class c left join pg_index i on i.indrelid = c.oid and i.indisprimary
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = 'auth'::regnamespace and c.relkind = 'r'
        and (not c.relrowsecurity or a.attname is distinct from 'city_id')`,
  )
  expect(open).toEqual([])
})

test('four hundred accounts with one hash, all or none', async () => {
  const many = Array.from({ length: 400 }, (_, i) => ({
    cityId: 2,
    personId: randomUUID(),
    login: `clerk${i}`,
    passwordHash: hash,
  }))
  const again = { ...many[0], personId: randomUUID(), cityId: 2, login: 'CLERK0', passwordHash: hash }
  await expect(auth.createAccounts([...many, again])).rejects.toMatchObject({ code: 'login_taken' })
  await auth.createAccounts(many)
  expect(await signIn(undefined, { city: 'other', login: 'clerk399' })).toMatchObject({ ok: true })
  await expect(
    auth.createAccount({ cityId: 2, personId: randomUUID(), login: 'x', passwordHash: '$2b$10$abc' }),
  ).rejects.toThrow(/argon2id/)
})
