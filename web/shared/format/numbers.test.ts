import { expect, it } from 'vitest'
import { bytes, count, groupCode, percent, score } from './numbers.ts'

it('writes figures as they are read', () => {
  expect([percent(0.9578), percent(null), count(1234567), score(96.886), bytes(3_500_000), bytes(10)]).toEqual([
    '95.8%',
    '—',
    '1,234,567',
    '96.89',
    '3.3 MB',
    '1 KB',
  ])
})

it('groups a query code by four, however it was typed', () => {
  expect(groupCode('k7m492qx')).toBe('K7M4 92QX')
  expect(groupCode('K7M4-92QX')).toBe('K7M4 92QX')
  expect(groupCode('K7')).toBe('K7')
})
