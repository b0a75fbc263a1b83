import { expect, test } from 'vitest'
import { readTime, wallClock } from './times.ts'

test.each([
  ['2026-03-16 09:20:31', '2026-03-16T01:20:31.000Z'],
  ['2026/3/6 9:05', '2026-03-06T01:05:00.000Z'],
  ['2026年3月16日 9时20分', '2026-03-16T01:20:00.000Z'],
  ['2026.03.16', '2026-03-16T04:00:00.000Z'],
  ['20260316092031', '2026-03-16T01:20:31.000Z'],
  ['2026-03-16T09:20:31+08:00', '2026-03-16T01:20:31.000Z'],
  ['2026-03-16T01:20:31.500Z', '2026-03-16T01:20:31.500Z'],
  ['1773624031', '2026-03-16T01:20:31.000Z'],
  ['1773624031000', '2026-03-16T01:20:31.000Z'],
])('%s is %s in Asia/Shanghai', (cell, iso) => {
  expect((readTime(cell, 'Asia/Shanghai') as Date).toISOString()).toBe(iso)
})

test.each(['', ' ', 'None', 'null', '无'])('%j is no time', cell =>
  expect(readTime(cell, 'Asia/Shanghai')).toBe('none'),
)

test.each(['yesterday', '2026-02-30', '2026-13-01', '16/03/2026', '2026-03-16 25:00', '12'])(
  '%s cannot be read',
  cell => expect(readTime(cell, 'Asia/Shanghai')).toBeNull(),
)

test('the digits of a spreadsheet date are wall clock', () => {
  expect(wallClock(new Date('2026-03-16T09:20:31.000Z'))).toBe('2026-03-16 09:20:31')
})
