import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseDetail, CasePage, Workbench } from '../../src/modules/casework/index.ts'
import { personIdOf } from '../../src/modules/registry/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { caseOf, dispatched, submitted } from '../support/loop.ts'
import { local } from '../support/matters.ts'

/** SPEC F6 Q3, CHECKLIST K65: units that share a case have limits and opinions of their own; who was asked first is named. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const detail = (by: Actor, id: string) => city.view<z.output<typeof CaseDetail>>('case.get', by, { id })
const reply = { outcome: 'solved', publicText: '坑洼已经填平压实，请放心通行。', contacted: true }
const shared = async (coUnits: string[]) => {
  city.at('2026-03-16 09:20')
  const made = await submitted(city, { text: '村口的路坑坑洼洼，旁边的路灯也不亮。', place: 'lidao' })
  const by = city.staff('dispatcher')
  await city.act('case.accept', by, made.caseId, {
    title: '道路坑洼路灯不亮',
    kind: 'help',
    item: 'NY-003',
    grade: 'orange',
    place: { text: null, unit: 'lidao' },
  })
  await city.act('case.dispatch', by, made.caseId, { unit: 'lidao', coUnits })
  await city.act('case.sign', city.staff('handler', 'lidao'), made.caseId, {})
  return made
}
const handler = (unit: string) => city.staff('handler', unit)

test('F6: asked at dispatch and by the lead; each with its own limit; the lead sees what each says', async () => {
  const { caseId } = await shared(['jtys', 'jtys', 'lidao'])
  const first = (await detail(handler('lidao'), caseId)).coHandlers
  expect(first.map(co => [co.unit.id, co.state, local(new Date(co.dueAt)), co.mine])).toEqual([
    ['jtys', 'asked', '2026-03-17 04:32', false], // six tenths of 32 hours
  ])
  const queue = async (unit: string) =>
    (await city.view<z.output<typeof CasePage>>('work.list', handler(unit), { queue: 'co-asked' })).rows.map(
      row => row.id,
    )
  expect(await queue('jtys')).toContain(caseId)
  const bench = await city.view<z.output<typeof Workbench>>('work.bench', handler('jtys'))
  expect(bench.queues.find(row => row.id === 'co-asked')?.count).toBe(1)
  await city.act('case.invite', handler('lidao'), caseId, { units: ['gdgs'], words: '请核对路灯的产权。' })
  await expect(
    city.act('case.invite', handler('lidao'), caseId, { units: ['gdgs'], words: '请核对路灯的产权。' }),
  ).rejects.toMatchObject({ fields: [{ path: 'units', code: 'has_it_already' }] })
  await expect(
    city.act('coHandler.answer', handler('lidao'), first[0]?.id ?? '', { opinion: '我替他们回。' }),
  ).rejects.toMatchObject({ code: 'forbidden' })

  city.at('2026-03-16 15:00')
  await city.act('coHandler.answer', handler('jtys'), first[0]?.id ?? '', {
    opinion: '这一段由镇里管护，我们出技术指导。',
  })
  const seen = (await detail(handler('lidao'), caseId)).coHandlers
  expect(seen.map(co => [co.unit.id, co.state, co.opinion, co.words])).toEqual([
    ['jtys', 'answered', '这一段由镇里管护，我们出技术指导。', null],
    ['gdgs', 'asked', null, '请核对路灯的产权。'],
  ])
  expect(await queue('jtys')).not.toContain(caseId)
})

test('F6: a case is not answered over an open co-handler, unless the lead says why', async () => {
  const { caseId } = await shared(['jtys'])
  await expect(city.act('case.reply', handler('lidao'), caseId, reply)).rejects.toMatchObject({
    code: 'co_open',
    vars: { n: 1 },
  })
  await expect(city.act('case.submit', handler('lidao'), caseId, reply)).rejects.toMatchObject({ code: 'co_open' })
  await city.act('case.reply', handler('lidao'), caseId, { ...reply, despite: '对方电话同意先行答复。' })
  const after = await detail(handler('lidao'), caseId)
  expect(after.coHandlers).toMatchObject([{ state: 'released' }])
  expect(await caseOf(city, caseId)).toMatchObject({ open_co: 0 })
  const running = await city.db(db =>
    db
      .selectFrom('clock')
      .select('id')
      .where('city_id', '=', city.city.id)
      .where('case_id', '=', caseId)
      .where('stopped_at', 'is', null)
      .execute(),
  )
  expect(running).toEqual([])
  const [co] = after.coHandlers
  await expect(
    city.act('coHandler.answer', handler('jtys'), co?.id ?? '', { opinion: '晚到的意见。' }),
  ).rejects.toMatchObject({ code: 'wrong_state' })
})

test('Q3: who was asked first, what they explained, and the named person: recorded once, visible', async () => {
  const { caseId } = await dispatched(city, {
    text: '村口的路坑坑洼洼，下雨天骑车摔过人。',
    item: 'NY-003',
    place: 'lidao',
    unit: 'lidao',
  })
  const [first, to] = [personIdOf('rongcheng', 'lidao-08'), personIdOf('rongcheng', 'lidao-05')]
  const input = { person: first, explained: '不归综治管，城建办负责，已当面交给赵主任。', to }
  await expect(
    city.act('case.firstAsked', city.staff('handler', 'chengshan'), caseId, input),
    'only by who has it',
  ).rejects.toMatchObject({ code: 'forbidden' })
  await expect(city.act('case.firstAsked', handler('lidao'), caseId, { ...input, to: first })).rejects.toMatchObject({
    fields: [{ path: 'to', code: 'same_person' }],
  })
  await city.act('case.firstAsked', handler('lidao'), caseId, input)
  await expect(city.act('case.firstAsked', handler('lidao'), caseId, input)).rejects.toMatchObject({
    code: 'first_asked_known',
  })
  expect((await detail(handler('lidao'), caseId)).firstAsked).toMatchObject({
    person: { id: first },
    handedTo: { id: to },
    explained: input.explained,
  })
})
