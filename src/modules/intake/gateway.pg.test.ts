import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../../test/support/city.ts'
import { dispatched } from '../../../test/support/loop.ts'
import { plainMatter } from '../../../test/support/matters.ts'
import { isSigned, signedHeaders } from '../../platform/crypto/signed-call.ts'
import { makeServer } from '../../platform/http/server.ts'
import { drainOutbox } from '../../platform/jobs/outbox.ts'
import { receiptRoutes, sendMessages } from './index.ts'

/** CHECKLIST K61 K119: texts and the government messenger, over real HTTP to a gateway that this test runs. */
const KEY = 'a key of the carrier'
let city: TestCity
let carrier: Server
let url = ''
let status = 200
let heard: { headers: IncomingHttpHeaders; body: string; ref: string }[] = []
let calls = 0

beforeAll(async () => {
  city = await openTestCity()
  carrier = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => {
      body += chunk
    })
    request.on('end', () => {
      calls += 1
      heard.push({ headers: request.headers, body, ref: `ref-${calls}` })
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ref: `ref-${calls}` }))
    })
  })
  await new Promise<void>(done => carrier.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(carrier.address() as AddressInfo).port}/send`
})
afterAll(async () => {
  await new Promise(done => carrier.close(done))
  await city.close()
})

const serious = () => ({ ...city.city, demo: false })
const send = () => sendMessages(city.app.pool, serious(), city.now())
const set = (more: object = {}) =>
  city.act('gateway.set', city.staff('system_admin'), null, {
    way: 'sms',
    url,
    key: KEY,
    sign: '【荣成12345】',
    templates: { 'notice.arrival': 'T-1001' },
    ...more,
  })
const texts = () => heard.map(call => JSON.parse(call.body) as { to: string; text: string; template: string | null })
/** What goes to citizens meanwhile is not what these tests look at. */
const clear = async () => {
  await sendMessages(city.app.pool, city.city, city.now())
  heard = []
}
async function arrivals(n: number, grade = 'green') {
  const matter = plainMatter(city)
  const made = []
  for (let i = 0; i < n; i++) made.push(await dispatched(city, { ...matter, grade }))
  await drainOutbox(city.app.pool, city.city, city.now)
  return made
}
const choose = (more: object = {}) =>
  city.act('notice.choose', city.staff('handler', plainMatter(city).unit), null, {
    mail: '',
    byMail: [],
    phone: '13900001111',
    bySms: ['arrival'],
    ...more,
  })
const toStaff = () => texts().filter(row => row.to.endsWith('13900001111'))

test('K61: without a gateway a text waits and the log says so; with one it goes out signed, with the carrier’s own template', async () => {
  city.at('2026-03-16 09:20')
  await choose()
  await clear()
  await arrivals(1)
  expect(await send()).toBe(0)
  await expect(city.act('gateway.set', city.staff('supervisor'), null, { way: 'sms', url })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(set({ key: undefined })).rejects.toMatchObject({ code: 'bad_input' })
  await set()
  await send()
  expect(toStaff()).toHaveLength(1)
  const [text] = toStaff()
  expect(text?.template).toBe('T-1001')
  expect(text?.text).toMatch(/^【荣成12345】新到一件 \d{2}-\d{4}-\d{5}\n.*\/c\/case\//)
  expect(text?.text).not.toMatch(/王小明|13812342046/)
  const call = heard.find(one => one.body.includes('T-1001'))
  const signed = (key: string) =>
    isSigned(
      key,
      {
        at: String(call?.headers['x-bihuan-at']),
        delivery: String(call?.headers['x-bihuan-delivery']),
        signature: String(call?.headers['x-bihuan-signature']),
        body: call?.body ?? '',
      },
      city.now(),
    )
  expect([signed(KEY), signed('another key')]).toEqual([true, false])
  // The key is kept sealed: neither the view nor the ledger shows it.
  const health = await city.view<{ rows: { way: string; settings: unknown }[] }>(
    'message.gateways',
    city.staff('system_admin'),
  )
  expect(health.rows.find(row => row.way === 'sms')?.settings).toMatchObject({ url, active: true })
  expect(JSON.stringify(health)).not.toContain(KEY)
  const entries = await city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select('data')
      .where('city_id', '=', city.city.id)
      .where('act', '=', 'gateway.set')
      .execute(),
  )
  expect(JSON.stringify(entries)).not.toContain(KEY)
})

test('K61: at night texts wait except for red; what waited for one person goes as one text in the morning', async () => {
  city.at('2026-03-17 22:30')
  await clear()
  await arrivals(3)
  const [red] = await arrivals(1, 'red')
  await send()
  expect(toStaff()).toHaveLength(1)
  expect(toStaff()[0]?.text).toContain(red?.caseId)
  city.at('2026-03-18 08:31')
  heard = []
  await send()
  expect(toStaff()).toHaveLength(1)
  expect(toStaff()[0]?.text.split('\n')[0]).toBe('【荣成12345】3 条提醒：')
  await send()
  expect(toStaff()).toHaveLength(1)
})

test('K61 K119: a carrier that is away is tried again, one that refuses for good is not; no more than the contract’s day', async () => {
  city.at('2026-04-13 09:20')
  await clear()
  await arrivals(1)
  status = 503
  await send()
  const log = async (state: string) =>
    (
      await city.view<{ rows: { way: string; to: string; error: string | null; tries: number }[] }>(
        'message.log',
        city.staff('system_admin'),
        { state },
      )
    ).rows.filter(row => row.to === 'staff')
  expect((await log('waiting'))[0]).toMatchObject({ error: 'http_503', tries: 1 })
  status = 403
  city.at('2026-04-13 09:22')
  await send()
  expect((await log('failed'))[0]).toMatchObject({ error: 'http_403', tries: 2 })
  status = 200
  await set({ key: undefined, perDay: 1 })
  city.at('2026-05-11 09:20')
  await clear()
  city.at('2026-05-13 09:20')
  await arrivals(2)
  expect(await send()).toBe(1)
  expect(await send()).toBe(0)
  await set({ key: undefined })
})

test('K61: the carrier tells later whether a text was delivered; only with its key, and twice changes nothing', async () => {
  city.at('2026-06-15 09:20')
  await clear()
  await arrivals(1)
  await send()
  const server = await makeServer({ logger: pino({ level: 'silent' }), perMinute: 0, trustProxy: false })
  await receiptRoutes(server, {
    pool: city.app.pool,
    now: city.now,
    city: code => (code === 'rongcheng' ? city.city : null),
  })
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  const say = (key: string, ref: string, state: string) => {
    const body = JSON.stringify({ receipts: [{ ref, state }] })
    const headers = signedHeaders(key, { at: city.now().toISOString(), delivery: 'receipt-1', body })
    return fetch(`${address}/api/public/rongcheng/gateways/sms/receipts`, { method: 'POST', headers, body })
  }
  const ref = heard.find(call => JSON.parse(call.body).to.endsWith('13900001111'))?.ref ?? ''
  expect((await say('another key', ref, 'delivered')).status).toBe(401)
  expect(await (await say(KEY, ref, 'undelivered')).json()).toEqual({ taken: 1 })
  expect(await (await say(KEY, ref, 'undelivered')).json()).toEqual({ taken: 1 })
  expect(await (await say(KEY, 'ref-unknown', 'delivered')).json()).toEqual({ taken: 0 })
  await server.close()
  const sent = await city.view<{ rows: { delivery: string | null }[] }>('message.log', city.staff('system_admin'), {
    state: 'sent',
  })
  expect(sent.rows.map(row => row.delivery)).toContain('undelivered')
})
