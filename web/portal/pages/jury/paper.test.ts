import { expect, test } from 'vitest'
import { fits, isStraight } from './paper.ts'

test.each([
  [null, true],
  ['0', true],
  ['10', true],
  ['9.5', true],
  ['9.55', false],
  ['10.5', false],
  ['-1', false],
  ['九', false],
  ['', false],
])('points %s of ten with one decimal: %s', (given, ok) => {
  expect(fits({ kind: 'points', most: 10, decimals: 1 }, given)).toBe(ok)
})

test('the same for all is asked about from three subjects on', () => {
  const same = ['a', 'b', 'c'].map(subject => [subject, 'x', 'good'] as const)
  expect(isStraight(same)).toBe(true)
  expect(isStraight(same.slice(1))).toBe(false)
  expect(isStraight([...same, ['d', 'x', 'bad']])).toBe(false)
  expect(isStraight([])).toBe(false)
})
