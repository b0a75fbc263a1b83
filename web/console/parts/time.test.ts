import { expect, test } from 'vitest'
import { dayShift } from './time.ts'

test('a week on or back, over the ends of months and years', () => {
  expect(dayShift('2026-03-03', -7)).toBe('2026-02-24')
  expect(dayShift('2025-12-28', 7)).toBe('2026-01-04')
})
