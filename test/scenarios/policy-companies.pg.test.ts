import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../support/city.ts'
import { local } from '../support/matters.ts'

/** SPEC H1 H3 N2, CHECKLIST K27: one door for a company, whichever of its matters; several approvals at the same time. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const CODE = '91350100M000100Y43'
const door = () => city.staff('operator')
const find = async (q: string) =>
  (await city.view<{ rows: { name: string }[] }>('company.find', door(), { q })).rows.map(row => row.name)
let companyId = ''

test('H1 K27: found by credit code or any part of the name; after a change of name by the new one alone', async () => {
  const made = await city.act('company.register', door(), null, { creditCode: CODE, name: '荣成海风食品有限公司' })
  companyId = made.id
  expect(await find(CODE)).toEqual(['荣成海风食品有限公司'])
  expect(await find('海风食')).toEqual(['荣成海风食品有限公司'])
  expect(await find('风海')).toEqual([])
  await city.act('company.change', city.staff('unit_head'), companyId, {
    change: 'name',
    before: '荣成海风食品有限公司',
    after: '荣成海晏食品有限公司',
  })
  expect(await find('海风')).toEqual([])
  expect(await find('海晏')).toEqual(['荣成海晏食品有限公司'])
})

test('H1 K27: an appeal by telephone, a matter of the desk and a permit stand on the company’s own page; who left sees nothing', async () => {
  const add = (name: string, main: boolean) =>
    city.act('company.addPerson', door(), companyId, { name, phone: '13812342046', main })
  const first = await add('王小明', true)
  const second = await add('李四', false)
  await city.act('appeal.register', door(), null, {
    text: '厂门口的路灯坏了半个月，晚上货车进出很危险。',
    title: '厂门口路灯不亮',
    kind: 'help',
    channel: 'hotline',
    place: { unit: null, text: null },
    replyBy: 'none',
    companyId,
  })
  await expect(
    city.act('appeal.register', door(), null, {
      text: '厂门口的路灯坏了半个月。',
      title: '厂门口路灯不亮',
      kind: 'help',
      channel: 'hotline',
      place: { unit: null, text: null },
      replyBy: 'none',
      companyId: '01890000-0000-7000-8000-000000000001',
    }),
  ).rejects.toMatchObject({ fields: [{ path: 'companyId', code: 'unknown_company' }] })
  await city.act('desk.register', door(), null, {
    title: '不动产证加急',
    words: '企业要融资，产权调查赶不上。',
    cause: city.city.pack.rules.desk?.causes[0]?.code,
    unit: 'zrj',
    companyId,
  })
  const page = (code: unknown) =>
    city.view<{ people: number; contact: string; matters: { kind: string }[] }>('company.matters', city.anyone, {
      city: 'rongcheng',
      creditCode: CODE,
      code: String(code),
    })
  const seen = await page(second.code)
  expect(seen).toMatchObject({ people: 2, contact: '王小明' })
  expect(seen.matters.map(row => row.kind).sort()).toEqual(['case', 'desk'])
  const { people } = await city.view<{ people: { id: string; name: string }[] }>('company.get', door(), { code: CODE })
  const gone = people.find(row => row.name === '李四')?.id
  await city.act('company.endPerson', door(), companyId, { person: gone })
  await expect(page(second.code)).rejects.toMatchObject({ code: 'company_no_such_code' })
  expect((await page(first.code)).people).toBe(1)
})

test('H1 K27: anybody of the company opens its case, a stranger none; staff are told which of its matters are theirs to see', async () => {
  const other = await city.act('company.register', door(), null, {
    creditCode: '91371082MA3F5T7R2G',
    name: '荣成蓝湾船舶有限公司',
  })
  const mine = await city.act('company.addPerson', door(), companyId, { name: '赵六', main: false })
  const theirs = await city.act('company.addPerson', door(), other.id, { name: '钱七', main: true })
  const { matters } = await city.view<{ matters: { kind: string; id: string; mayOpen: boolean }[] }>(
    'company.get',
    city.staff('handler', 'jtys'),
    { code: CODE },
  )
  // The case lies with nobody yet, the desk's matter with another unit: neither is this unit's.
  expect(matters.map(row => row.mayOpen)).toEqual([false, false])
  const all = await city.view<{ matters: { kind: string; mayOpen: boolean }[] }>('company.get', door(), { code: CODE })
  expect(all.matters.find(row => row.kind === 'case')?.mayOpen).toBe(true)
  const id = matters.find(row => row.kind === 'case')?.id
  const open = (creditCode: string, code: unknown) =>
    city.view<Record<string, unknown>>('company.matter', city.anyone, {
      city: 'rongcheng',
      creditCode,
      code: String(code),
      id,
    })
  const seen = await open(CODE, mine.code)
  expect(seen).toMatchObject({ title: '厂门口路灯不亮', state: 'received', answers: [] })
  // Rating, messages and data stay with whoever brought it.
  expect(Object.keys(seen)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(canRate|messages|asked|dataRequests|appealId|said)$/)]),
  )
  await expect(open('91371082MA3F5T7R2G', theirs.code)).rejects.toMatchObject({ code: 'not_found' })
  await expect(open('91371082MA3F5T7R2G', mine.code)).rejects.toMatchObject({ code: 'company_no_such_code' })
})

interface Permits {
  rows: {
    id: string
    dueAt: string
    given: number
    parts: { id: string; unit: { id: string }; state: string; clock: { dueAt: string; level: string } }[]
  }[]
}
const listed = (by = city.staff('supervisor'), state = 'open') => city.view<Permits>('permit.list', by, { state })
const dues = async () =>
  Object.fromEntries(
    ((await listed()).rows[0]?.parts ?? []).map(part => [part.unit.id, local(new Date(part.clock.dueAt))]),
  )
const part = async (unit: string) => (await listed()).rows[0]?.parts.find(row => row.unit.id === unit)?.id ?? ''

test('N2: all approvals run at the same time, each with its own limit; papers stop only who asked; one face answers once', async () => {
  city.at('2026-03-16 09:00') // Monday
  const face = city.staff('handler', 'spj')
  const made = await city.act('permit.open', face, null, {
    unit: 'spj',
    companyId,
    kind: 'shop-opening',
    title: '海晏食品开直营店',
    words: '在成山大道开一间直营店，一次办齐。',
  })
  expect(await dues()).toEqual({
    scj: '2026-03-19 17:30',
    xfdd: '2026-03-23 17:30',
    zfj: '2026-03-18 17:30',
    hbj: '2026-03-19 17:30',
  })
  const of = (unit: string) => city.staff('handler', unit)
  city.at('2026-03-17 09:00')
  await city.act('approval.ask', of('hbj'), await part('hbj'), { words: '缺油烟净化器的检测报告' })
  await expect(
    city.act('approval.decide', of('hbj'), await part('hbj'), { approved: true, words: '符合' }),
  ).rejects.toMatchObject({
    code: 'wrong_state',
  })
  await expect(
    city.act('approval.decide', of('scj'), await part('zfj'), { approved: true, words: '符合' }),
  ).rejects.toMatchObject({
    status: 403,
  })
  for (const unit of ['scj', 'zfj', 'xfdd'])
    await city.act('approval.decide', of(unit), await part(unit), { approved: true, words: '符合规定' })
  const answer = (passed: boolean) =>
    city.act('permit.answer', face, made.id, { passed, answer: '四项审批都已办好，可以开业。' })
  await expect(answer(true)).rejects.toMatchObject({ code: 'permit_open' })
  city.at('2026-03-19 09:00') // two working days later
  await city.act('permit.supply', face, made.id, { words: '检测报告已交' })
  expect((await dues()).hbj).toBe('2026-03-23 17:30')
  await expect(city.act('approval.ask', of('hbj'), await part('hbj'), { words: '还要一张照片' })).rejects.toMatchObject(
    {
      code: 'asked_papers',
    },
  )
  await city.act('approval.decide', of('hbj'), await part('hbj'), { approved: false, words: '排烟口离住宅太近' })
  await expect(answer(true)).rejects.toMatchObject({ code: 'permit_refused_part' })
  expect((await listed(of('zjj'))).rows).toEqual([])
  await answer(false)
  expect((await listed()).rows).toEqual([])
  const clocks = await city.db(db =>
    db
      .selectFrom('clock')
      .select(['unit_id', 'on_time'])
      .where('city_id', '=', city.city.id)
      .where('kind', '=', 'permit')
      .execute(),
  )
  expect(clocks.map(row => row.on_time)).toEqual([true, true, true, true])
})
