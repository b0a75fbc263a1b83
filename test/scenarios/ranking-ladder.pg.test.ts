import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { RankingCourse, RankingTable } from '../../src/modules/assessment/index.ts'
import type { Scheme } from '../../src/modules/registry/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, callbacksOf, dispatched, signedAndReplied } from '../support/loop.ts'

type Table = z.output<typeof RankingTable>
const UNITS = ['zjj', 'zfj', 'jtys', 'slj', 'nyj']
let city: TestCity
let item: string

beforeAll(async () => {
  city = await openTestCity()
  item = [...city.city.pack.items.values()].find(row => !row.limit && row.grade === 'green')?.code ?? ''
  // One case a month is enough to be ranked here; the ladder does not look at how many there were.
  const daily = city.city.pack.schemes.get('daily')
  if (!daily?.smallNumbers) throw new Error('no scheme')
  const one = { value: 1, assumed: 'test' }
  const schemes = city.city.pack.schemes as Map<string, Scheme>
  schemes.set('daily', { ...daily, smallNumbers: { ...daily.smallNumbers, month: one } })
})
afterAll(() => city.close())

/** Each unit gets one red case on the second of the month; those in `late` answer after its 24 hours. */
async function month(period: string, late: readonly string[]) {
  city.at(`${period}-02 09:00`)
  const cases = new Map<string, string>()
  for (const [i, unit] of UNITS.entries()) {
    const phone = `1381234000${i}`
    cases.set(unit, (await dispatched(city, { text: '路灯不亮，看不清路。', phone, item, unit, grade: 'red' })).caseId)
  }
  for (const [day, inTime] of [
    ['02', true],
    ['05', false],
  ] as const) {
    city.at(`${period}-${day} 15:00`)
    for (const [unit, caseId] of cases) {
      if (late.includes(unit) === inTime) continue
      await signedAndReplied(city, caseId, unit)
      const [callback] = await callbacksOf(city, caseId)
      await city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(5))
    }
  }
}

const steps = async (period: string) => {
  const asked = { kind: 'month', period, group: 'departments' }
  const table = await city.view<Table>('ranking.table', city.staff('leader'), asked)
  return Object.fromEntries(
    table.rows.filter(row => row.ladder).map(row => [row.unit, [row.ladder?.step, row.ladder?.months.length]]),
  )
}

test('R13: last three of a month are circulated, of two months running interviewed, of three looked into', async () => {
  await month('2026-03', ['jtys', 'slj', 'nyj'])
  city.at('2026-04-01 09:00')
  expect(await steps('2026-03')).toEqual({ jtys: ['circulate', 1], slj: ['circulate', 1], nyj: ['circulate', 1] })
  await month('2026-04', ['zfj', 'jtys', 'slj'])
  city.at('2026-05-01 09:00')
  expect(await steps('2026-04')).toEqual({ zfj: ['circulate', 1], jtys: ['interview', 2], slj: ['interview', 2] })
  await month('2026-05', ['zfj', 'jtys', 'nyj'])
  city.at('2026-06-01 09:00')
  expect(await steps('2026-05')).toEqual({ zfj: ['interview', 2], jtys: ['inspect', 3], nyj: ['circulate', 1] })
})

test('places and scores of the month before stand beside, the course shows the months, a ladder is never public', async () => {
  const asked = { kind: 'month', period: '2026-05', group: 'departments' }
  const table = await city.view<Table>('ranking.table', city.staff('leader'), asked)
  expect(table.rows.find(row => row.unit === 'slj')).toMatchObject({ place: 1, previousPlace: 3, previousScore: 85 })
  expect(table.rows.find(row => row.unit === 'jtys')?.ladder?.reason.zh).toBe(
    '连续 3 个月在末 3 名之内：2026-03 第 3 名（共 5），2026-04 第 3 名（共 5），2026-05 第 3 名（共 5）',
  )
  const course = await city.view<z.output<typeof RankingCourse>>('ranking.course', city.staff('leader'), {
    group: 'departments',
  })
  expect(course.months).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'])
  expect(course.series.find(row => row.unit === 'nyj')?.scores).toEqual([null, null, 85, 100, 85, null])
  await city.act('ranking.publish', city.staff('assessor'), null, { kind: 'month', period: '2026-05' })
  const open = await city.view<Table>('public.rankingTable', city.anyone, { city: 'rongcheng', ...asked })
  expect(open.rows.every(row => row.ladder === null)).toBe(true)
  const published = await city.view<z.output<typeof RankingCourse>>('public.rankingCourse', city.anyone, {
    city: 'rongcheng',
    group: 'departments',
  })
  expect(published.months).toEqual(['2026-05'])
})
