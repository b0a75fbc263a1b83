import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { dayReport } from '../../src/modules/assessment/views/day-report.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, callbacksOf, dispatched, lamp, signedAndReplied } from '../support/loop.ts'

type Report = z.output<typeof dayReport.output>

let city: TestCity
let unit = ''
let item = ''
const report = (input: object = {}, by: Actor = city.staff('leader')) => city.view<Report>('dayReport.get', by, input)
const sent = async (at: string, phone: string) => {
  city.at(at)
  return dispatched(city, { ...lamp, item, unit, phone })
}

beforeAll(async () => {
  city = await openTestCity('rongcheng', '2026-03-16 09:00')
  const found = [...city.city.pack.items.values()].find(
    row => row.lead !== 'by-place' && !row.limit && row.grade === 'green' && city.city.pack.units.get(row.lead)?.group,
  )
  item = found?.code ?? ''
  unit = found?.lead ?? ''
}, 60_000)
afterAll(() => city.close())

test('K100: noon to noon: what was sent before noon is of this day, what was sent after it of the next', async () => {
  await sent('2026-03-16 11:59', '13812340001')
  const second = await sent('2026-03-16 12:00', '13812340002')
  const third = await sent('2026-03-17 11:30', '13812340003')
  await sent('2026-03-17 12:01', '13812340004')
  const [monday, tuesday, wednesday] = await Promise.all(
    ['2026-03-16', '2026-03-17', '2026-03-18'].map(day => report({ day })),
  )
  expect([monday, tuesday, wednesday].map(row => [row?.received, row?.total.dispatched])).toEqual([
    [1, 1],
    [2, 2],
    [1, 1],
  ])
  expect(tuesday?.before).toEqual(monday?.total)
  expect([monday, tuesday, wednesday].map(row => row?.receivedBefore)).toEqual([0, 1, 2])
  expect(tuesday).toMatchObject({ from: '2026-03-16T04:00:00.000Z', to: '2026-03-17T04:00:00.000Z', over: true })

  // Answered on Wednesday morning; one is rung up before noon, the other after it.
  for (const [{ caseId }, at, mark] of [
    [second, '2026-03-18 11:00', 5],
    [third, '2026-03-18 13:00', 1],
  ] as const) {
    city.at('2026-03-18 09:00')
    await signedAndReplied(city, caseId, unit)
    city.at(at)
    const [callback] = await callbacksOf(city, caseId)
    await city.act(
      'callback.attempt',
      city.staff('caller_back'),
      callback?.id ?? '',
      answered(mark, mark > 3 ? 'yes' : 'no'),
    )
  }
  const until = await report({ day: '2026-03-18' })
  expect(until.total).toMatchObject({ satisfied: 1, dissatisfied: 0 })
})

test('the last report that is over is shown; one that still runs says so', async () => {
  city.at('2026-03-18 11:59')
  expect(await report()).toMatchObject({ day: '2026-03-17', over: true })
  city.at('2026-03-18 12:00')
  expect(await report()).toMatchObject({ day: '2026-03-18', over: true })
  expect(await report({ day: '2026-03-19' })).toMatchObject({ over: false })
})

test('a unit sees its own row, and not how many the whole city received', async () => {
  const head = city.staff('unit_head', unit)
  const own = await report({ day: '2026-03-17' }, head)
  expect(own.units.map(row => row.unit.id)).toEqual([unit])
  expect(own.received).toBeNull()
  const other = [...city.city.pack.units.values()].find(
    row => row.kind === 'department' && row.group && row.code !== unit,
  )
  expect((await report({ day: '2026-03-17' }, city.staff('unit_head', other?.code))).units).toEqual([])
})
