import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../../test/support/city.ts'
import { submitted } from '../../../test/support/loop.ts'
import { citizenOf } from './citizen.ts'
import { matterLink, readMatterLink } from './matter-link.ts'
import { CODES_AN_HOUR, openPhoneSession, sendPhoneCode } from './phone-codes.ts'
import { phoneRoutes } from './phone-routes.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const door = () => ({ pool: city.app.pool, city: city.city, now: city.now() })
const who = (headers: Record<string, string>) => citizenOf(headers, city.city, city.app.pool, city.now())
const wrongOf = (code: string) => (code === '000000' ? '000001' : '000000')

test('K8: the query code opens one matter, however it is typed; a wrong one opens nothing', async () => {
  const { appealId, queryCode } = await submitted(city, { text: '海棠路的路灯都不亮了。', phone: '13812340001' })
  for (const typed of [queryCode, queryCode.toLowerCase().replace(' ', '-'), queryCode.replace(' ', '')])
    expect(await who({ 'x-query-code': typed })).toEqual({ kind: 'citizen', id: appealId, appealIds: [appealId] })
  await expect(who({ 'x-query-code': 'ABCD2345' })).rejects.toMatchObject({ code: 'bad_code', status: 401 })
  expect(await who({})).toMatchObject({ appealIds: [] })
})

test('K9: telephone and code open all matters of that telephone, by whatever channel, and no other', async () => {
  city.at('2026-03-16 10:00')
  const first = await submitted(city, { text: '海棠路的路灯都不亮了。', phone: '13812340002' })
  const second = await submitted(city, { text: '小区门口的井盖松动了。', phone: '13812340002' })
  await submitted(city, { text: '楼下夜里一直很吵。', phone: '13812340003' })
  const { demoCode = '' } = await sendPhoneCode(door(), '+86 138-1234-0002')
  expect(demoCode).toMatch(/^\d{6}$/)
  const { token, validMinutes } = await openPhoneSession(door(), '13812340002', demoCode)
  const actor = await who({ authorization: `Bearer ${token}` })
  expect(actor).toMatchObject({ kind: 'citizen' })
  expect('appealIds' in actor && [...actor.appealIds].sort()).toEqual([first.appealId, second.appealId].sort())
  // A code opens once, a token says nothing of the number, and both end.
  await expect(openPhoneSession(door(), '13812340002', demoCode)).rejects.toMatchObject({ code: 'wrong_phone_code' })
  expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('1381234')
  city.at(`2026-03-16 10:${validMinutes + 1}`)
  await expect(who({ authorization: `Bearer ${token}` })).rejects.toMatchObject({ code: 'session_over', status: 401 })
  await expect(who({ authorization: 'Bearer nonsense' })).rejects.toMatchObject({ code: 'session_over' })
})

test('K9: five wrong tries spend a code, the right one then comes too late; the tries outlive the refusals', async () => {
  city.at('2026-03-16 11:00')
  const { demoCode = '' } = await sendPhoneCode(door(), '13812340004')
  for (let i = 0; i < 5; i++)
    await expect(openPhoneSession(door(), '13812340004', wrongOf(demoCode))).rejects.toMatchObject({ status: 401 })
  await expect(openPhoneSession(door(), '13812340004', demoCode)).rejects.toMatchObject({ code: 'wrong_phone_code' })
})

test('K9: a code is over after ten minutes, an older one when a newer is sent, and belongs to its number', async () => {
  city.at('2026-03-16 12:00')
  const old = await sendPhoneCode(door(), '13812340005')
  const other = await sendPhoneCode(door(), '13812340006')
  city.at('2026-03-16 12:01')
  const young = await sendPhoneCode(door(), '13812340005')
  if (old.demoCode !== young.demoCode)
    await expect(openPhoneSession(door(), '13812340005', old.demoCode ?? '')).rejects.toMatchObject({ status: 401 })
  if (other.demoCode !== young.demoCode)
    await expect(openPhoneSession(door(), '13812340006', young.demoCode ?? '')).rejects.toMatchObject({ status: 401 })
  city.at('2026-03-16 12:11')
  await expect(openPhoneSession(door(), '13812340005', young.demoCode ?? '')).rejects.toMatchObject({ status: 401 })
})

test('K9: no more than five codes an hour for one telephone; number and code are not stored in clear', async () => {
  city.at('2026-03-16 13:00')
  for (let i = 0; i < CODES_AN_HOUR; i++) await sendPhoneCode(door(), '13812340007')
  await expect(sendPhoneCode(door(), '13812340007')).rejects.toMatchObject({ code: 'too_many_codes', status: 429 })
  await expect(sendPhoneCode(door(), 'abc')).rejects.toMatchObject({ code: 'bad_input' })
  city.at('2026-03-16 14:01')
  const { demoCode = '' } = await sendPhoneCode(door(), '13812340007')
  const messages = await city.db(db =>
    db.selectFrom('message').selectAll().where('city_id', '=', city.city.id).where('template', '=', 'code').execute(),
  )
  const stored = messages.map(row => row.body.toString('latin1')).join('')
  expect(stored).not.toContain(demoCode)
  expect(stored).not.toContain('13812340007')
})

test('K9: the demo code leaves the server only where no message leaves; both doors answer over HTTP', async () => {
  city.at('2026-03-16 15:00')
  const serious = { ...city.city, demo: false }
  expect(await sendPhoneCode({ ...door(), city: serious }, '13812340008')).toEqual({ sent: true, validMinutes: 10 })
  const app: FastifyInstance = Fastify()
  phoneRoutes(app, { pool: city.app.pool, now: city.now, city: code => (code === 'rongcheng' ? city.city : null) })
  const post = (path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/public/rongcheng/${path}`, payload })
  const sent = (await post('phone-codes', { phone: '13812340009' })).json<{ demoCode: string }>()
  const opened = await post('phone-sessions', { phone: '13812340009', code: sent.demoCode })
  expect(opened.json()).toMatchObject({ validMinutes: 30 })
  expect(opened.headers['cache-control']).toBe('no-store')
  await app.close()
})

test('K15: the link of a message opens its matter alone, for a time; changed in any part it opens nothing', async () => {
  city.at('2026-03-16 15:00')
  const mine = await submitted(city, { text: '海棠路的路灯都不亮了。', phone: '13812340015' })
  const [address = '', secret = ''] = matterLink(city.city, mine.appealId, city.now()).split('#')
  expect(address.endsWith('/p/rongcheng/follow/matter')).toBe(true)
  const bearer = (token: string) => who({ authorization: `Bearer ${token}` })
  expect(await bearer(secret)).toEqual({ kind: 'citizen', id: mine.appealId, appealIds: [mine.appealId] })
  const bytes = Buffer.from(secret, 'base64url')
  for (const at of bytes.keys()) {
    const forged = Buffer.from(bytes)
    forged[at] = (forged[at] as number) ^ 1
    await expect(bearer(forged.toString('base64url'))).rejects.toMatchObject({ code: 'matter_link_over', status: 401 })
  }
  const elsewhere = { ...city.city, id: city.city.id + 1 }
  expect(readMatterLink(elsewhere, secret, city.now())).toBeNull()
  city.at('2026-05-30 15:00')
  await expect(bearer(secret)).rejects.toMatchObject({ code: 'matter_link_over' })
})
