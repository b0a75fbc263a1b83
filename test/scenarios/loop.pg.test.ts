import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, callbacksOf, caseOf, dispatched, type Matter, signedAndReplied } from '../support/loop.ts'

let city: TestCity
let lamp: Matter

beforeAll(async () => {
  city = await openTestCity()
  const item = [...city.city.pack.items.values()].find(
    row => row.lead !== 'by-place' && !row.limit && row.grade === 'green',
  )
  if (!item) throw new Error('no green item with a fixed unit')
  lamp = { text: '海棠路的路灯都不亮，晚上看不清路。', phone: '13812342046', item: item.code, unit: item.lead }
})
afterAll(() => city.close())

test('R1 R5 R9 R11: a matter goes round the loop and closes when the person says it is solved', async () => {
  city.at('2026-03-16 09:20') // Monday
  const { caseId } = await dispatched(city, lamp)
  const kase = await caseOf(city, caseId)
  expect(kase.state).toBe('dispatched')
  expect(kase.due_at?.toISOString()).toBe('2026-03-19T09:30:00.000Z') // Thursday 17:30
  city.at('2026-03-17 10:00')
  await signedAndReplied(city, caseId, lamp.unit)
  expect((await caseOf(city, caseId)).state).toBe('replied')
  const [callback] = await callbacksOf(city, caseId)
  city.at('2026-03-17 14:00')
  const said = await city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(5))
  expect(said.follows).toBe('closed')
  expect(await caseOf(city, caseId)).toMatchObject({ state: 'closed', verdict: 'satisfied', round: 1 })
})

test('F10: not satisfied is handled again under a second clock, and after the last round goes a level up', async () => {
  city.at('2026-03-16 09:20')
  const { caseId } = await dispatched(city, lamp)
  const rounds = city.city.pack.rules.notSatisfied.rounds.value
  for (let round = 1; round <= rounds + 1; round++) {
    city.at(`2026-03-${16 + round} 10:00`)
    await signedAndReplied(city, caseId, lamp.unit)
    const [callback] = await callbacksOf(city, caseId)
    const said = await city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(1, 'no'))
    expect(said.follows).toBe(round <= rounds ? 'again' : 'raised')
  }
  expect(await caseOf(city, caseId)).toMatchObject({ state: 'raised', verdict: 'dissatisfied', closed_at: null })
  await expect(
    city.act('case.settle', city.staff('handler', lamp.unit), caseId, { reason: '已经向本人解释清楚。' }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await city.act('case.settle', city.staff('supervisor'), caseId, { reason: '已经向本人解释清楚，现场核过。' })
  expect(await caseOf(city, caseId)).toMatchObject({ state: 'closed', verdict: 'dissatisfied' })
})
