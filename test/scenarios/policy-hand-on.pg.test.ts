import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseDetail, CasePage, Workbench } from '../../src/modules/casework/index.ts'
import { personIdOf } from '../../src/modules/registry/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, caseOf, dispatched, submitted } from '../support/loop.ts'
import { clocksOf, local, rung } from '../support/matters.ts'

/**
 * SPEC F1 R4 H2 Q4, CHECKLIST K65: Fuyang's city platform, its county platforms, their towns. The lead stays answerable
 * under one limit; each step down the tree has its part of it.
 */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity('fuyang')
})
afterAll(() => city.close())

const ITEM = 'NY-003'
const named = (code: string): Actor => {
  const person = city.city.pack.people.get(code)
  if (!person) throw new Error(`no ${code}`)
  const actor = city.staff(person.roles[0] as 'handler', person.unit)
  return { ...actor, id: personIdOf('fuyang', code) } as Actor
}
const idOf = (code: string) => personIdOf('fuyang', code)
const handOn = (by: Actor, caseId: string, input: object) => city.act('case.handOn', by, caseId, input)
const detail = (by: Actor, id: string) => city.view<z.output<typeof CaseDetail>>('case.get', by, { id })
const stepsOf = async (by: Actor, id: string) =>
  (await detail(by, id)).steps.map(step => [
    step.unit.id,
    step.person?.name ?? null,
    step.level,
    local(new Date(step.dueAt)),
    step.stoppedAt && local(new Date(step.stoppedAt)),
  ])

async function atCounty(at = '2026-03-16 09:20') {
  city.at(at)
  return dispatched(city, {
    text: '村口的路坑坑洼洼，下雨天骑车摔过人。',
    phone: '13812342046',
    item: ITEM,
    grade: 'red',
    place: 'xihu',
    unit: 'yingzhou',
  })
}

test('F1 K65: city → county → town → section → person, each step timed, one limit, the county is judged', async () => {
  const { caseId, appealId } = await atCounty()
  const [due] = await clocksOf(city, caseId)
  expect(due).toMatchObject({ unit_id: 'yingzhou', limit_text: '12h', due: '2026-03-16 21:20' })
  city.at('2026-03-16 11:00') // its part was 72 minutes of twelve hours
  await handOn(city.staff('dispatcher', 'yingzhou'), caseId, { unit: 'xihu', note: '请西湖镇先到现场看看。' })
  city.at('2026-03-16 11:30')
  await handOn(named('xihu-01'), caseId, { unit: 'xihu-cj' })
  city.at('2026-03-16 12:00')
  await handOn(named('xihu-03'), caseId, { person: idOf('xihu-03') })
  const handler = named('xihu-03')
  await city.act('case.sign', handler, caseId, {})
  expect(await caseOf(city, caseId)).toMatchObject({
    unit_id: 'yingzhou',
    held_by: 'xihu',
    section_id: 'xihu-cj',
    via: ['yingzhou', 'xihu'],
    handler_id: idOf('xihu-03'),
    state: 'signed',
  })
  city.at('2026-03-16 19:00')
  await city.act('case.reply', named('xihu-01'), caseId, {
    outcome: 'solved',
    publicText: '坑洼已经填平压实，请放心通行。',
    contacted: true,
  })
  const person = city.city.pack.people.get('xihu-03')?.name
  expect(await stepsOf(city.staff('unit_head', 'yingzhou'), caseId)).toEqual([
    ['yingzhou', null, 'missed', '2026-03-16 10:32', '2026-03-16 11:00'],
    ['xihu', null, 'met', '2026-03-16 12:12', '2026-03-16 11:30'],
    ['xihu-cj', null, 'met', '2026-03-16 12:42', '2026-03-16 12:00'],
    ['xihu-cj', person, 'missed', '2026-03-16 18:00', '2026-03-16 19:00'],
  ])
  expect(await clocksOf(city, caseId)).toMatchObject([
    { unit_id: 'yingzhou', on_time: true, stopped: '2026-03-16 19:00' },
  ])
  expect(await rung(city, { caseId, appealId }, answered(5))).toMatchObject({ follows: 'closed' })
})

test('K65: the page of a unit shows how its steps are kept; what was handed down is in a list of its own', async () => {
  const { caseId } = await atCounty('2026-04-20 09:20')
  const dispatcher = city.staff('dispatcher', 'yingzhou')
  const queue = async (by: Actor, id: string) =>
    (await city.view<z.output<typeof CasePage>>('work.list', by, { queue: id })).rows.map(row => row.id)
  expect(await queue(dispatcher, 'to-hand-on')).toContain(caseId)
  city.at('2026-04-20 10:00')
  await handOn(dispatcher, caseId, { unit: 'xihu' })
  expect(await queue(dispatcher, 'to-hand-on')).not.toContain(caseId)
  expect(await queue(city.staff('unit_head', 'yingzhou'), 'handed-down')).toContain(caseId)
  expect(await queue(named('xihu-03'), 'unit-to-sign')).toContain(caseId)
  await handOn(named('xihu-01'), caseId, { unit: 'xihu-cj' })
  city.at('2026-04-20 20:00')
  expect(await queue(named('xihu-03'), 'section-all')).toContain(caseId)
  expect(await queue(named('xihu-03'), 'unit-step-late')).toContain(caseId)
  const unit = await city.view<{ steps: { unit: { id: string }; running: number; late: number; missed: number }[] }>(
    'unit.get',
    city.staff('unit_head', 'yingzhou'),
    { id: 'yingzhou' },
  )
  expect(unit.steps.map(({ unit: { id }, running, late, missed }) => [id, running, late, missed])).toEqual([
    ['yingzhou', 0, 0, 0],
    ['xihu', 0, 0, 0],
    ['xihu-cj', 1, 1, 0],
  ])
})

test('K65: changeable by whoever stands above, never past oneself to a neighbour', async () => {
  const { caseId } = await atCounty('2026-04-21 09:20')
  const dispatcher = city.staff('dispatcher', 'yingzhou')
  await handOn(dispatcher, caseId, { unit: 'xihu' })
  const refused = { code: 'bad_input', fields: [{ path: 'unit', code: 'not_below' }] }
  await expect(handOn(named('xihu-01'), caseId, { unit: 'sanhe' })).rejects.toMatchObject(refused)
  await expect(handOn(named('xihu-01'), caseId, { unit: 'yingzhou' })).rejects.toMatchObject(refused)
  await expect(handOn(dispatcher, caseId, { unit: 'chahua' })).rejects.toMatchObject(refused)
  await expect(handOn(named('xihu-01'), caseId, { unit: 'xihu' })).rejects.toMatchObject({ code: 'hand_on_nothing' })
  await expect(handOn(named('xihu-01'), caseId, { person: idOf('sanhe-03') })).rejects.toMatchObject({
    code: 'bad_input',
    fields: [{ path: 'person', code: 'not_of_unit' }],
  })
  await handOn(dispatcher, caseId, { unit: 'sanhe' })
  expect(await caseOf(city, caseId)).toMatchObject({ held_by: 'sanhe', state: 'dispatched', unit_id: 'yingzhou' })
  await expect(handOn(named('xihu-01'), caseId, { unit: 'xihu-cj' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(detail(named('xihu-01'), caseId)).rejects.toMatchObject({ code: 'not_found' })
  await handOn(city.staff('unit_head', 'yingzhou'), caseId, { unit: 'yingzhou', person: idOf('yingzhou-01') })
  expect(await caseOf(city, caseId)).toMatchObject({ held_by: null, via: [], handler_id: idOf('yingzhou-01') })
})

test('F1: a sub-platform accepts and dispatches what lies in its own area, and sees no more', async () => {
  city.at('2026-04-22 09:00')
  const mine = await submitted(city, { text: '西湖镇村口的路灯坏了好几天。', place: 'xihu' })
  const foreign = await submitted(city, { text: '插花镇的路灯坏了好几天。', place: 'chahua' })
  const by = city.staff('dispatcher', 'yingzhou')
  const accept = (caseId: string, place: string) =>
    city.act('case.accept', by, caseId, {
      title: '路灯不亮',
      kind: 'help',
      item: ITEM,
      grade: 'green',
      place: { text: null, unit: place },
    })
  await accept(mine.caseId, 'xihu')
  await expect(accept(foreign.caseId, 'chahua')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(detail(by, foreign.caseId)).rejects.toMatchObject({ code: 'not_found' })
  const seen = (await city.view<z.output<typeof CasePage>>('case.list', by, { limit: 100 })).rows.map(row => row.id)
  expect(seen).toContain(mine.caseId)
  expect(seen).not.toContain(foreign.caseId)
  const bench = await city.view<z.output<typeof Workbench>>('work.bench', by)
  expect(bench.queues.find(row => row.id === 'to-dispatch')?.count).toBe(1)
  await expect(city.act('case.dispatch', by, mine.caseId, { unit: 'chahua' })).rejects.toMatchObject({
    code: 'bad_input',
    fields: [{ path: 'unit', code: 'not_in_area' }],
  })
  await city.act('case.dispatch', by, mine.caseId, { unit: 'xihu' })
  expect(await caseOf(city, mine.caseId)).toMatchObject({ unit_id: 'xihu', state: 'dispatched' })
})

test('K12 F1: a danger rings at the sub-platform it lies in and at the city, at no other; whoever takes note ends it for both', async () => {
  city.at('2026-04-22 10:00')
  const gas = await submitted(city, { text: '西湖镇这边煤气泄漏，味道很大。', place: 'xihu' })
  const fire = await submitted(city, { text: '插花镇楼道里起火了，烟很大。', place: 'chahua' })
  const rings = async (by: Actor) =>
    (await city.view<{ rows: { id: string }[] }>('alarm.list', by)).rows.map(row => row.id)
  const mine = city.staff('dispatcher', 'yingzhou')
  expect(await rings(mine)).toEqual([gas.caseId])
  expect(await rings(city.staff('dispatcher'))).toEqual([gas.caseId, fire.caseId])
  expect(await rings(named('xihu-01'))).toEqual([])
  await expect(city.act('case.heed', mine, fire.caseId, {})).rejects.toMatchObject({ code: 'forbidden' })
  await city.act('case.heed', mine, gas.caseId, {})
  expect(await rings(mine)).toEqual([])
  expect(await rings(city.staff('dispatcher'))).toEqual([fire.caseId])
})

test('R11 K65: returned or not satisfied: the chain ends with the lead, or is taken up again with limits of its own', async () => {
  const back = await atCounty('2026-04-23 09:20')
  const dispatcher = city.staff('dispatcher', 'yingzhou')
  await handOn(dispatcher, back.caseId, { unit: 'xihu' })
  await city.act('case.return', city.staff('unit_head', 'yingzhou'), back.caseId, {
    ground: 'not-by-list',
    reason: '这条路是市里养护的公路，不归我们县。',
  })
  expect(await caseOf(city, back.caseId)).toMatchObject({ unit_id: null, held_by: null, via: [], step_id: null })
  expect(await stepsOf(city.staff('dispatcher'), back.caseId)).toMatchObject([
    ['yingzhou', null, 'met', '2026-04-23 10:32', '2026-04-23 09:20'],
  ])

  const again = await atCounty('2026-04-24 09:20')
  await handOn(dispatcher, again.caseId, { unit: 'xihu' })
  await city.act('case.sign', named('xihu-03'), again.caseId, {})
  await city.act('case.reply', named('xihu-01'), again.caseId, {
    outcome: 'solved',
    publicText: '坑洼已经填平压实，请放心通行。',
    contacted: true,
  })
  city.at('2026-04-24 15:00')
  expect(await rung(city, again, answered(1, 'no'))).toMatchObject({ follows: 'again' })
  expect(await caseOf(city, again.caseId)).toMatchObject({ state: 'dispatched', unit_id: 'yingzhou', held_by: 'xihu' })
  const running = (await detail(named('xihu-01'), again.caseId)).steps.filter(step => step.stoppedAt === null)
  expect(running.map(step => [step.unit.id, step.round])).toEqual([['xihu', 2]])
})
