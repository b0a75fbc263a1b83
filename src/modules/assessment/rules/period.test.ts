import { expect, test } from 'vitest'
import { earlier, periodOn, spanOf, upTo } from './period.ts'

test('a month starts where the scheme says: on the first, or on the 26th of the month before', () => {
  expect(spanOf('month', '2026-02', 1)).toMatchObject({ from: '2026-02-01', to: '2026-02-28' })
  expect(spanOf('month', '2026-03', 26)).toMatchObject({ from: '2026-02-26', to: '2026-03-25' })
  expect(spanOf('day', '2026-03-16', 26)).toMatchObject({ from: '2026-03-16', to: '2026-03-16' })
})

test('the period of a day holds that day', () => {
  expect(periodOn('month', '2026-03-25', 26)).toBe('2026-03')
  expect(periodOn('month', '2026-12-26', 26)).toBe('2027-01')
  expect(periodOn('month', '2026-03-25', 1)).toBe('2026-03')
  expect(periodOn('day', '2026-03-25', 26)).toBe('2026-03-25')
})

test('what is no period is none', () => {
  for (const text of ['2026-13', '2026-3', '2026-03-01', '']) expect(spanOf('month', text, 1), text).toBeNull()
  for (const text of ['2026-02-30', '2026-02', 'x']) expect(spanOf('day', text, 1), text).toBeNull()
})

test('earlier periods cross the year; days to come are cut off', () => {
  expect(earlier('month', '2026-01')).toBe('2025-12')
  expect(earlier('day', '2026-01-01', 2)).toBe('2025-12-30')
  expect(upTo({ from: '2026-03-01', to: '2026-03-31' }, '2026-03-16')).toEqual({ from: '2026-03-01', to: '2026-03-16' })
})
