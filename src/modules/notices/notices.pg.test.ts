import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../../test/support/city.ts'
import { dispatched } from '../../../test/support/loop.ts'
import { plainMatter } from '../../../test/support/matters.ts'
import { drainOutbox } from '../../platform/jobs/outbox.ts'
import { tickCity } from '../casework/index.ts'
import { sendMessages } from '../intake/index.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

interface Notices {
  rows: { title: { zh: string }; case: { id: string }; read: boolean }[]
  unread: number
}
const noticesOf = (actor: TestCity['system']) => city.view<Notices>('notice.list', actor, {})

test('K61: the unit is told of an arrival, the handler and the head of the marks, each once; reading is remembered', async () => {
  city.at('2026-03-16 09:20')
  const matter = plainMatter(city)
  const handler = city.staff('handler', matter.unit)
  const { caseId } = await dispatched(city, matter)
  await drainOutbox(city.app.pool, city.city, city.now)
  expect((await noticesOf(handler)).rows.map(row => row.title.zh)).toEqual(['新到一件'])
  city.at('2026-03-19 17:31')
  await tickCity(city.app.pool, city.city, city.now())
  await drainOutbox(city.app.pool, city.city, city.now)
  const told = await noticesOf(handler)
  expect(told.rows.map(row => row.title.zh).sort()).toEqual(['临近到期', '到期', '时间过半', '新到一件'].sort())
  expect(told.rows.every(row => row.case.id === caseId)).toBe(true)
  expect((await noticesOf(city.staff('unit_head', matter.unit))).rows.map(row => row.title.zh)).toContain('到期')
  expect(told.unread).toBe(4)
  await city.act('notice.read', handler, null, {})
  expect((await noticesOf(handler)).unread).toBe(0)
  const other = [...city.city.pack.units.values()].find(row => row.group === 'departments' && row.code !== matter.unit)
  expect((await noticesOf(city.staff('handler', other?.code))).rows).toEqual([])
})

test('K61 K119: by mail to who chose it, held back at night except for red; equal words are one mail; the log tells why it waits', async () => {
  city.at('2026-04-13 22:30')
  const matter = plainMatter(city)
  const handler = city.staff('handler', matter.unit)
  await city.act('notice.choose', handler, null, { mail: 'wang@unit.example', byMail: ['arrival'] })
  const green = await dispatched(city, matter)
  const red = await dispatched(city, { ...matter, grade: 'red' })
  await drainOutbox(city.app.pool, city.city, city.now)
  const serious = { ...city.city, demo: false }
  const taken: { to: string; text: string }[] = []
  const mail = { send: async (to: string, message: { text: string }) => void taken.push({ to, text: message.text }) }
  // Nobody has set up a gateway: nothing is called sent.
  await sendMessages(city.app.pool, serious, city.now())
  const health = await city.view<{ rows: { way: string; gateway: string; waiting: number }[] }>(
    'message.gateways',
    city.staff('supervisor'),
    {},
  )
  expect(health.rows.find(row => row.way === 'mail')?.waiting).toBe(1)
  await sendMessages(city.app.pool, { ...serious, gateways: { mail } }, city.now())
  expect(taken.map(row => row.to)).toEqual(['wang@unit.example'])
  expect(taken[0]?.text).toContain(`/c/case/${red.caseId}`)
  expect(JSON.stringify(taken)).not.toContain('13812342046')
  city.at('2026-04-14 08:31')
  await sendMessages(city.app.pool, { ...serious, gateways: { mail } }, city.now())
  expect(taken).toHaveLength(2)
  expect(taken[1]?.text).toContain(`/c/case/${green.caseId}`)
})

test('K119: a gateway with a daily bound sends no more than that; the rest waits', async () => {
  city.at('2026-05-11 09:20')
  const matter = plainMatter(city)
  for (let i = 0; i < 3; i++) await dispatched(city, matter)
  await drainOutbox(city.app.pool, city.city, city.now)
  const mail = { send: async () => {}, perDay: 2 }
  const serious = { ...city.city, demo: false, gateways: { mail } }
  expect(await sendMessages(city.app.pool, serious, city.now())).toBe(2)
  expect(await sendMessages(city.app.pool, serious, city.now())).toBe(0)
})
