import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectOf } from './effect.ts'
import { periodWords, placesWords } from './facts.ts'
import { type Recorded, recordRefusal } from './records.ts'

const months = (...rows: [string, number, number][]) =>
  rows.map(([month, satisfied, valid]) => ({ month, satisfied, valid }))

test('R13: the effect is satisfaction of the months that led to the step against as many published months since', () => {
  const published = months(
    ['2026-01', 9, 10],
    ['2026-02', 8, 10],
    ['2026-03', 7, 10],
    ['2026-04', 8, 10],
    ['2026-05', 9, 10],
    ['2026-06', 1, 10],
  )
  expect(effectOf(['2026-02', '2026-03'], published)).toEqual({
    before: { months: ['2026-02', '2026-03'], satisfied: 15, valid: 20, rate: 0.75 },
    after: { months: ['2026-04', '2026-05'], satisfied: 17, valid: 20, rate: 0.85 },
    points: 10,
  })
  expect(effectOf(['2026-06'], published)).toMatchObject({ after: { months: [], rate: null }, points: null })
})

test('the effect of a step does not depend on the order of the months', () => {
  const row = fc.record({ satisfied: fc.nat(9), more: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), fc.nat(), (rows, at) => {
      const all = rows.map(({ satisfied, more }, i) => ({
        month: `2026-0${i + 1}`,
        satisfied,
        valid: satisfied + more,
      }))
      const run = all.slice(0, 1 + (at % rows.length)).map(one => one.month)
      expect(effectOf(run.toReversed(), all.toReversed())).toEqual(effectOf(run, all))
    }),
  )
})

test('Q8: who left the post is trained, examined, and returns only after passing; each person apart', () => {
  const rules = [
    { code: 'reorganised' },
    { code: 'left', person: true },
    { code: 'trained', after: 'left', person: true },
    { code: 'exam', after: 'trained', exam: true, person: true },
    { code: 'returned', after: 'exam', person: true },
  ]
  const of = (kind: string, passed: boolean | null = null, person: string | null = 'a'): Recorded => ({
    kind,
    person,
    passed,
  })
  const may = (done: Recorded[], kind: string, person: string | null = 'a') =>
    recordRefusal(rules, done, { kind, person })
  expect(may([], 'trained')).toBe('ladder_record_first')
  expect(may([], 'left')).toBeNull()
  expect(may([], 'left', null)).toBe('ladder_record_person')
  const trained = [of('left'), of('trained')]
  expect(may(trained, 'returned')).toBe('ladder_record_first')
  expect(may([...trained, of('exam', false)], 'returned')).toBe('ladder_record_exam')
  expect(may([...trained, of('exam', false)], 'exam')).toBeNull()
  expect(may([...trained, of('exam', false), of('exam', true)], 'returned')).toBeNull()
  expect(may([...trained, of('exam', true)], 'exam')).toBe('ladder_record_twice')
  expect(may([...trained, of('exam', true)], 'returned', 'b')).toBe('ladder_record_first')
  expect(may([], 'dismissed')).toBe('ladder_record_unknown')
})

test('reasons read like an official document', () => {
  expect(periodWords('2026-03').zh).toBe('2026年3月')
  const places = [
    { month: '2026-02', place: 5, of: 5 },
    { month: '2026-03', place: 4, of: 5 },
  ]
  expect(placesWords({ places, last: 3 }).zh).toBe(
    '连续2个月在本组排名后3位：2026年2月第5名（共5个单位），2026年3月第4名（共5个单位）',
  )
})
