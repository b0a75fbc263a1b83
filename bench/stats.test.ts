import { expect, test } from 'vitest'
import { median, quantile, spreadOf } from './stats.ts'

const hundred = Array.from({ length: 100 }, (_, i) => i + 1)

test.each([
  [0.5, 50],
  [0.95, 95],
  [0.99, 99],
  [1, 100],
  [0, 1],
])('quantile %d of 1 to 100 is %d', (share, expected) => {
  expect(quantile(hundred, share)).toBe(expected)
})

test('a spread does not care about the order of its values', () => {
  expect(spreadOf([...hundred].reverse())).toEqual({ n: 100, p50: 50, p95: 95, p99: 99, max: 100 })
})

test('no values give no figures, not zeros', () => {
  expect(spreadOf([]).p95).toBeNaN()
  expect(median([])).toBeNaN()
})

test('the median of three runs is the one in the middle', () => {
  expect(median([9, 1, 4])).toBe(4)
})
