import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../support/city.ts'
import { caseOf, dispatched, submitted } from '../support/loop.ts'
import { plainMatter } from '../support/matters.ts'

/** What saves a clerk's day: canned texts, saved views, another grade before sending (CHECKLIST K37 K47 K48). */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

interface Phrases {
  rows: { id: string; title: string; filled: string; mine: boolean; unit: { id: string } | null }[]
  units: { id: string | null }[]
}

test('K37: a unit keeps its own texts; what is known is filled, a gap that is left does not go out', async () => {
  const matter = plainMatter(city)
  const made = await dispatched(city, matter)
  const handler = city.staff('handler', matter.unit)
  await city.act('case.sign', handler, made.caseId, {})
  const add = (by: ReturnType<TestCity['staff']>, unit: string | null, title: string) =>
    city.act('phrase.add', by, null, {
      title,
      step: 'reply',
      unit,
      text: '您好，您反映的{标题}（{编号}）由{单位}办理，已于____修好。',
    })
  const own = await add(handler, matter.unit, '路灯修好')
  await add(city.staff('dispatcher'), null, '全市通用')
  await expect(add(handler, null, '越权')).rejects.toMatchObject({ code: 'forbidden' })
  const list = (by = handler) => city.view<Phrases>('phrase.list', by, { step: 'reply', case: made.caseId })
  const { rows, units } = await list()
  expect(rows.map(row => [row.title, row.mine])).toEqual([
    ['全市通用', false],
    ['路灯修好', true],
  ])
  expect(units.map(row => row.id)).toContain(matter.unit)
  const kase = await caseOf(city, made.caseId)
  expect(rows[1]?.filled).toContain(`${kase.title}（${made.number}）`)
  const other = [...city.city.pack.units.keys()].find(
    unit => unit !== matter.unit && unit.length === matter.unit.length,
  )
  const stranger = city.staff('handler', other)
  expect((await city.view<Phrases>('phrase.list', stranger, { step: 'reply' })).rows.map(row => row.title)).toEqual([
    '全市通用',
  ])
  await expect(city.act('phrase.remove', stranger, own.id, {})).rejects.toMatchObject({ code: 'forbidden' })
  const reply = (publicText: string) =>
    city.act('case.reply', handler, made.caseId, { outcome: 'solved', publicText, contacted: true })
  await expect(reply(rows[1]?.filled ?? '')).rejects.toMatchObject({
    fields: [{ path: 'publicText', code: 'gap_left', vars: { gaps: '____' } }],
  })
  await reply((rows[1]?.filled ?? '').replace('____', '今天'))
})

test('K47: a saved view keeps filter and order, is shared with the unit, and counts what it holds now', async () => {
  const dispatcher = city.staff('dispatcher')
  const count = async (by = dispatcher) =>
    (await city.view<{ rows: { name: string; count: number; mine: boolean }[] }>('savedView.list', by)).rows
  const unit = dispatcher.kind === 'staff' ? (dispatcher.posts[0]?.unit ?? '') : ''
  const saved = await city.act('savedView.add', dispatcher, null, {
    name: '新收的',
    filter: { state: 'received' },
    columns: ['left'],
    unit,
  })
  const before = (await count())[0]?.count ?? -1
  await submitted(city, { text: '海棠路口的红绿灯不亮了。', phone: '13812342046' })
  expect(await count()).toMatchObject([{ name: '新收的', count: before + 1, mine: true }])
  const { rows } = await city.view<{ rows: unknown[] }>('case.list', dispatcher, { state: 'received', limit: 200 })
  expect(rows).toHaveLength(before + 1)
  expect(await count(city.staff('handler', plainMatter(city).unit))).toEqual([])
  await expect(
    city.act('savedView.add', dispatcher, null, {
      name: '越权',
      filter: {},
      columns: [],
      unit: plainMatter(city).unit,
    }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await expect(city.act('savedView.remove', city.staff('supervisor'), saved.id, {})).rejects.toMatchObject({
    code: 'not_found',
  })
  await city.act('savedView.remove', dispatcher, saved.id, {})
  expect(await count()).toEqual([])
})

test('K48: another grade before the case is sent, and back again; never once its limit runs', async () => {
  const matter = plainMatter(city)
  const made = await submitted(city, { text: '海棠路的路灯都不亮。', phone: '13812342046' })
  const dispatcher = city.staff('dispatcher')
  await city.act('case.accept', dispatcher, made.caseId, {
    title: '海棠路路灯不亮',
    kind: 'help',
    item: matter.item,
    grade: 'green',
    place: { text: null, unit: null },
  })
  expect(await city.act('case.regrade', dispatcher, made.caseId, { grade: 'orange' })).toMatchObject({
    before: 'green',
  })
  await city.act('case.regrade', dispatcher, made.caseId, { grade: 'green' })
  expect(await caseOf(city, made.caseId)).toMatchObject({ grade: 'green', version: 4 })
  await city.act('case.dispatch', dispatcher, made.caseId, { unit: matter.unit })
  await expect(city.act('case.regrade', dispatcher, made.caseId, { grade: 'red' })).rejects.toMatchObject({
    code: 'wrong_state',
  })
})
