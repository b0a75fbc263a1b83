import { expect, test } from 'vitest'
import { dayShift, trendWords } from './words.ts'

test('a week on or back, over the ends of months and years', () => {
  expect(dayShift('2026-03-03', -7)).toBe('2026-02-24')
  expect(dayShift('2025-12-28', 7)).toBe('2026-01-04')
})

test('K104: the trend is said in words, not by an arrow alone', () => {
  expect(trendWords({ trend: 'growing', said: 9, before: 4 })).toBe('比上周多 5 人次')
  expect(trendWords({ trend: 'fading', said: 1, before: 4 })).toBe('比上周少 3 人次')
  expect(trendWords({ trend: 'steady', said: 4, before: 4 })).toBe('')
  expect(trendWords({ trend: 'new', said: 4, before: 0 })).toBe('')
})
