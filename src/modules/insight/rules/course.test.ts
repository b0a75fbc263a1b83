import fc from 'fast-check'
import { expect, test } from 'vitest'
import { courseOf, figuresOf, type MonthSums, satisfactionIn } from './course.ts'

const MONTHS = 3
const FEWEST = 10
const sums = (received: number, valid: number, satisfied: number) => ({ received, valid, satisfied })
const how = { received: 400, fewest: FEWEST, comparable: true }

test('R17: months stand in their order, those before are summed up, the running one is kept apart', () => {
  const rows: MonthSums[] = [
    { item: 'a', month: 0, ...sums(5, 4, 4) },
    { item: 'b', month: 2, ...sums(3, 2, 0) },
    { item: 'a', month: 3, ...sums(10, 8, 6) },
    { item: 'b', month: 3, ...sums(1, 1, 1) },
    { item: 'a', month: 5, ...sums(7, 5, 5) },
    { item: 'a', month: 6, ...sums(2, 0, 0) },
  ]
  expect(courseOf(rows, MONTHS)).toEqual({
    before: sums(8, 6, 4),
    all: sums(18, 14, 12),
    months: [sums(11, 9, 7), sums(0, 0, 0), sums(7, 5, 5)],
    running: sums(2, 0, 0),
  })
})

test.each([
  ['property management, by the example', sums(100, 1000, 953), sums(90, 1000, 931), 0.953, false, 2.2],
  ['nobody said anything', sums(100, 0, 0), sums(90, 1000, 931), null, true, null],
  ['few said something', sums(100, 9, 9), sums(90, 1000, 931), 1, true, null],
  ['just enough', sums(100, 10, 9), sums(90, 10, 10), 0.9, false, -10],
  ['few said something before', sums(100, 1000, 953), sums(90, 9, 9), 0.953, false, null],
  // 95.35 and 93.12 are read as 95.3 (or 95.4) and 93.1: the difference is that of what is read.
  ['what is read is subtracted', sums(100, 10_000, 9312), sums(90, 10_000, 9306), 0.9312, false, 0],
])('R17: satisfaction and its change: %s', (_, all, before, satisfaction, small, change) => {
  expect(figuresOf({ all, before }, how)).toMatchObject({ satisfaction, small, change, share: 0.25 })
  expect(figuresOf({ all, before }, { ...how, comparable: false }).change).toBeNull()
})

test('R15: a share of nothing is none', () => {
  const nothing = { all: sums(0, 0, 0), before: sums(0, 0, 0) }
  expect(figuresOf(nothing, { ...how, received: 0 })).toMatchObject({ share: null, satisfaction: null, small: true })
})

const someRows = fc.array(
  fc
    .record({
      item: fc.constantFrom('a', 'b', 'c'),
      month: fc.nat(2 * MONTHS),
      received: fc.nat(50),
      valid: fc.nat(50),
      part: fc.nat(50),
    })
    .map(({ part, ...row }): MonthSums => ({ ...row, satisfied: Math.min(part, row.valid) })),
)

test('R15 R17: whatever there is, the items make up the whole, month by month, and shares make up one', () => {
  fc.assert(
    fc.property(someRows, rows => {
      const whole = courseOf(rows, MONTHS)
      const parts = ['a', 'b', 'c'].map(item =>
        courseOf(
          rows.filter(row => row.item === item),
          MONTHS,
        ),
      )
      for (const name of ['received', 'valid', 'satisfied'] as const) {
        for (const part of ['before', 'all', 'running'] as const)
          expect(parts.reduce((total, one) => total + one[part][name], 0)).toBe(whole[part][name])
        whole.months.forEach((month, n) => {
          expect(parts.reduce((total, part) => total + (part.months[n]?.[name] ?? 0), 0)).toBe(month[name])
        })
      }
      const shares = parts.map(part => figuresOf(part, { ...how, received: whole.all.received }).share ?? 0)
      if (whole.all.received > 0) expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1)
    }),
  )
})

test('R17: a rate is never above one, below nought, or finer than the ranking shows it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(1_000_000), (valid, part) => {
      const rate = satisfactionIn({ received: 0, valid, satisfied: Math.min(part, valid) }) ?? -1
      expect(rate).toBeGreaterThanOrEqual(0)
      expect(rate).toBeLessThanOrEqual(1)
      expect(Math.abs(rate * 10_000 - Math.round(rate * 10_000))).toBeLessThan(1e-6)
      expect(Math.abs(rate - Math.min(part, valid) / valid)).toBeLessThanOrEqual(0.00005 + 1e-12)
    }),
  )
})
