import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliverChanges, isSigned } from '../../src/modules/exchange/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'

/** SPEC H1 H3 N2, CHECKLIST K27 K136: the enterprise door, what is shared, and what is done together. */
let city: TestCity
let door: Actor
const CODE = '91350100M000100Y43'
const heard: { at: string; delivery: string; body: string; signature: string }[] = []
let answer = 200
let receiver: Server
let secret = ''
beforeAll(async () => {
  city = await openTestCity()
  door = city.staff('handler', 'spj')
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', part => {
      body += part
    })
    request.on('end', () => {
      const of = (name: string) => String(request.headers[`x-bihuan-${name}`])
      heard.push({ at: of('at'), delivery: of('delivery'), body, signature: of('signature') })
      response.statusCode = answer
      response.end()
    })
  })
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  receiver.close()
  await city.close()
})

const company = (code = CODE) => city.view<{ id: string; version: number }>('company.get', door, { code })
const change = async (after: string) =>
  city.act('company.change', door, (await company()).id, { change: 'name', before: '旧名', after })
const deliver = () => deliverChanges(city.app.pool, city.city, city.now())
const log = async () =>
  (
    await city.view<{ rows: { id: string; receiver: { zh: string }; state: string; tries: number }[] }>(
      'exchange.deliveries',
      city.staff('system_admin'),
    )
  ).rows

test('H1 K27: a company by its credit code; several people see its matters, each by a code, with one contact', async () => {
  await expect(
    city.act('company.register', door, null, { creditCode: '91350100M000100Y44', name: '海风食品有限公司' }),
  ).rejects.toMatchObject({ fields: [{ code: 'bad_credit_code' }] })
  const { id } = await city.act('company.register', door, null, {
    creditCode: CODE.toLowerCase(),
    name: '海风食品有限公司',
  })
  await expect(city.act('company.register', door, null, { creditCode: CODE, name: '又一家' })).rejects.toMatchObject({
    code: 'company_known',
  })
  const codes: string[] = []
  for (const name of ['王小明', '李慧'])
    codes.push(
      (await city.act('company.addPerson', door, id, { name, phone: '13812342046', main: true })).code as string,
    )
  expect(await company()).toMatchObject({
    people: [
      { name: '王小明', main: false, phone: '138****2046' },
      { name: '李慧', main: true },
    ],
  })
  await city.act('desk.register', door, null, {
    title: '不动产证加急',
    words: '企业要融资，产权调查赶不上。',
    cause: 'late',
    unit: 'zrj',
    companyId: id,
  })
  for (const code of codes)
    expect(
      await city.view('company.matters', city.anyone, { city: 'rongcheng', creditCode: CODE, code }),
    ).toMatchObject({ name: '海风食品有限公司', matters: [{ title: '不动产证加急' }] })
  await expect(
    city.view('company.matters', city.anyone, { city: 'rongcheng', creditCode: CODE, code: 'AAAABBBB' }),
  ).rejects.toMatchObject({ code: 'company_no_such_code' })
})

test('H3: a change registered once is told to tax, social security and housing fund, signed', async () => {
  city.at('2026-03-16 10:00')
  await change('海风食品集团有限公司')
  expect(new Set((await log()).map(row => row.receiver.zh))).toEqual(
    new Set(['住房公积金管理中心', '社会保险经办机构', '税务部门']),
  )
  expect(await deliver()).toBe(0) // nobody has an address yet: it waits
  expect((await log()).every(row => row.state === 'waiting' && row.tries === 0)).toBe(true)
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
  const set = (code: string) => city.act('exchange.setReceiver', city.staff('system_admin'), null, { code, url })
  secret = (await set('tax')).secret as string
  await set('social')
  await set('housing')
  expect(await deliver()).toBe(3)
  expect(heard.filter(call => isSigned(secret, call, city.now()))).toHaveLength(1)
  const [first] = heard
  expect(JSON.parse(first?.body ?? '')).toMatchObject({
    creditCode: CODE,
    change: 'name',
    after: '海风食品集团有限公司',
  })
  expect((await log()).every(row => row.state === 'sent')).toBe(true)
  expect(await deliver()).toBe(0)
})

test('K136: what fails is tried again later, in order of the company, given up visibly, and can be replayed', async () => {
  await city.act('exchange.setReceiver', city.staff('system_admin'), null, {
    code: 'social',
    url: 'http://127.0.0.1:9/',
    active: false,
  })
  await city.act('exchange.setReceiver', city.staff('system_admin'), null, {
    code: 'housing',
    url: 'http://127.0.0.1:9/',
    active: false,
  })
  heard.length = 0
  answer = 503
  city.at('2026-03-16 11:00')
  await change('第二个名字')
  await change('第三个名字')
  expect(await deliver()).toBe(0)
  expect(heard).toHaveLength(1) // the second waits for the first
  expect(await deliver()).toBe(0)
  expect(heard).toHaveLength(1) // and the first for its time
  for (let n = 1; n < 12; n++) {
    city.at(`2026-03-${16 + n} 11:00`)
    await deliver()
  }
  expect(heard).toHaveLength(12)
  const tax = async () => (await log()).filter(row => row.receiver.zh === '税务部门' && row.state !== 'sent')
  expect((await tax()).map(row => row.state)).toEqual(['waiting', 'given_up'])
  answer = 200
  city.at('2026-03-30 11:00')
  expect(await deliver()).toBe(0) // what was given up holds the later one back: order before speed
  const stuck = (await tax()).find(row => row.state === 'given_up')
  await city.act('exchange.replay', city.staff('system_admin'), stuck?.id ?? '', {})
  expect(await deliver()).toBe(1)
  expect(await deliver()).toBe(1)
  expect(heard.slice(-2).map(call => JSON.parse(call.body).after)).toEqual(['第二个名字', '第三个名字'])
})

test('N2: one appointment, several units, each with its own opinion and limit, one result', async () => {
  city.at('2026-03-16 09:00')
  const call = {
    unit: 'spj',
    kind: 'acceptance',
    title: '厂房联合验收',
    words: '三号厂房一次验完。',
    place: '兴业路三号',
    units: ['zjj', 'xfdd'],
  }
  await expect(
    city.act('joint.call', door, null, { ...call, meetAt: '2026-03-16T08:00:00+08:00' }),
  ).rejects.toMatchObject({ fields: [{ code: 'in_the_past' }] })
  const { id } = await city.act('joint.call', door, null, { ...call, meetAt: '2026-03-18T09:00:00+08:00' })
  interface Part {
    id: string
    unit: { id: string }
    clock: { dueAt: string; limit: string }
  }
  const parts = async () =>
    (await city.view<{ rows: { id: string; parts: Part[] }[] }>('joint.list', door)).rows.find(row => row.id === id)
      ?.parts ?? []
  const part = async (unit: string) => (await parts()).find(row => row.unit.id === unit)?.id ?? ''
  expect((await parts()).map(row => row.unit.id)).toEqual(['spj', 'xfdd', 'zjj'])
  // five working days from the appointment: 19, 20, 23, 24, 25 March
  expect((await parts())[1]?.clock).toMatchObject({ limit: '5wd', dueAt: '2026-03-25T09:30:00.000Z' })
  city.at('2026-03-18 11:00')
  const give = (unit: string, opinion: string) =>
    part(unit).then(found =>
      city.act('part.give', city.staff('handler', unit), found, { opinion, words: '现场看过。' }),
    )
  await give('spj', 'agree')
  await give('zjj', 'agree_if')
  const close = (passed: boolean) => city.act('joint.close', door, id, { passed, result: '三家意见都齐了。' })
  await expect(close(true)).rejects.toMatchObject({ code: 'joint_open' })
  await expect(
    city.act('part.give', city.staff('handler', 'zjj'), await part('xfdd'), {
      opinion: 'agree',
      words: '代他们看了。',
    }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await give('xfdd', 'object')
  await expect(close(true)).rejects.toMatchObject({ code: 'joint_objected' })
  await close(false)
})
