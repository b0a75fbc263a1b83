import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { StepDetail, StepPage } from '../../src/modules/assessment/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { publishMonth, rankedByOne, rankedMonth } from '../support/ranked-months.ts'

/** SPEC Q8, the county's 末位问责: what people decide is recorded step by step and signed, never done by the program. */
let city: TestCity
let units: string[]

beforeAll(async () => {
  city = await openTestCity('qingyang-county')
  rankedByOne(city)
  const { people } = city.city.pack
  const has = (unit: string, role: string) =>
    [...people.values()].some(row => row.unit === unit && row.roles.includes(role as 'handler'))
  units = [...city.city.pack.units.values()]
    .filter(row => row.group === 'departments' && has(row.code, 'unit_head'))
    .filter(row =>
      [...people.values()].some(
        p =>
          (p.roles.includes('handler') && city.city.pack.units.get(p.unit)?.parent === row.code) ||
          (p.unit === row.code && p.roles.includes('handler')),
      ),
    )
    .slice(0, 5)
    .map(row => row.code)
  const last = units[4] ?? ''
  for (const month of ['2026-03', '2026-04', '2026-05'])
    await rankedMonth(city, month, { units, late: [last], sad: [last] })
  for (const [at, month] of [
    ['2026-04-01', '2026-03'],
    ['2026-05-06', '2026-04'],
    ['2026-06-01', '2026-05'],
  ] as const) {
    city.at(`${at} 09:00`)
    await publishMonth(city, month)
  }
}, 90_000)
afterAll(() => city.close())

const steps = async (month: string) =>
  (await city.view<z.output<typeof StepPage>>('ladder.board', city.staff('supervisor'), { month })).rows
const get = (id: string) => city.view<z.output<typeof StepDetail>>('ladder.get', city.staff('leader'), { id })

test('Q8: last three months running is recommended as last-place accountability; each measure is recorded and signed', async () => {
  const unit = units[4] ?? ''
  const own = async (month: string) => (await steps(month)).filter(row => row.unit.id === unit).map(row => row.step)
  expect([await own('2026-03'), await own('2026-04'), await own('2026-05')]).toEqual([
    ['circulate'],
    ['inspect'],
    ['last'],
  ])
  const id = (await steps('2026-05')).find(row => row.step === 'last')?.id ?? ''
  const inspector = city.staff('discipline_inspector')
  await city.act('ladder.sign', inspector, id, {})
  expect((await get(id)).paper.title).toBe('末位问责建议书')
  await city.act('ladder.serve', inspector, id, {})
  await city.act('ladder.acknowledge', city.staff('unit_head', unit), id, { words: '服从组织决定，配合落实。' })
  const person = (await get(id)).people[0]?.id
  const words = '经县委研究决定，按规定程序执行。'
  const record = (by: Parameters<TestCity['act']>[1], kind: string, more: object = { person }) =>
    city.act('ladder.record', by, id, { kind, on: '2026-06-01', words, ...more })
  const supervisor = city.staff('supervisor')
  await record(city.staff('leader'), 'reorganised', {})
  await expect(record(supervisor, 'trained')).rejects.toMatchObject({ code: 'ladder_record_first' })
  await record(inspector, 'left')
  await record(supervisor, 'trained')
  await record(supervisor, 'exam', { person, passed: false })
  await expect(record(city.staff('leader'), 'returned')).rejects.toMatchObject({ code: 'ladder_record_exam' })
  await record(supervisor, 'exam', { person, passed: true })
  await record(city.staff('leader'), 'returned')
  const { records } = await get(id)
  expect(records.map(row => [row.name.zh, row.passed])).toEqual([
    ['单位班子改组调整', null],
    ['干部离岗', null],
    ['离岗培训', null],
    ['培训考核', false],
    ['培训考核', true],
    ['经考核合格后再上岗', null],
  ])
  expect(records.every(row => row.by !== null)).toBe(true)
})
