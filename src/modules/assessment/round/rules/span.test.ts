import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthsOf, roundSpan, yearBefore } from './span.ts'

test.each([
  ['day', '2026-03-16', 1, '2026-03-16', '2026-03-16'],
  ['week', '2026-W01', 1, '2025-12-29', '2026-01-04'],
  ['week', '2026-W53', 1, '2026-12-28', '2027-01-03'],
  ['fortnight', '2026-W11-12', 1, '2026-03-09', '2026-03-22'],
  ['month', '2026-02', 1, '2026-02-01', '2026-02-28'],
  ['month', '2026-01', 26, '2025-12-26', '2026-01-25'],
  ['quarter', '2026-Q2', 1, '2026-04-01', '2026-06-30'],
  ['year', '2026', 1, '2026-01-01', '2026-12-31'],
  ['year', '2026', 26, '2025-12-26', '2026-12-25'],
  ['once', '2026-03-05~2026-05-31', 1, '2026-03-05', '2026-05-31'],
] as const)('%s %s (months from the %i.) runs from %s to %s', (kind, period, startsOn, from, to) => {
  expect(roundSpan(kind, period, startsOn)).toEqual({ kind, period, from, to })
})

test.each([
  ['day', '2026-02-30'],
  ['week', '2027-W53'],
  ['week', '2026-W00'],
  ['fortnight', '2026-W11-13'],
  ['month', '2026-13'],
  ['quarter', '2026-Q5'],
  ['year', '26'],
  ['once', '2026-05-31~2026-03-05'],
] as const)('%s %s is none', (kind, period) => {
  expect(roundSpan(kind, period)).toBeNull()
})

test('the four quarters of a year are the year, whatever day its months start on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 28 }), (year, startsOn) => {
      const quarters = [1, 2, 3, 4].map(q => roundSpan('quarter', `${year}-Q${q}`, startsOn))
      const whole = roundSpan('year', String(year), startsOn)
      expect([quarters[0]?.from, quarters[3]?.to]).toEqual([whole?.from, whole?.to])
      for (const i of [1, 2, 3])
        expect(quarters[i]?.from).toBe(
          Temporal.PlainDate.from(quarters[i - 1]?.to ?? '')
            .add({ days: 1 })
            .toString(),
        )
    }),
  )
})

test('a mean monthly volume is over the months of the span', () => {
  expect(monthsOf({ from: '2026-01-01', to: '2026-12-31' })).toBe(12)
  expect(monthsOf({ from: '2026-03-01', to: '2026-03-31' })).toBe(1)
  expect(monthsOf({ from: '2026-03-16', to: '2026-03-16' })).toBe(1)
  expect(yearBefore('2027-01-08')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
})
