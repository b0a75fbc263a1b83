import { expect, test } from 'vitest'
import { makeCalendar } from '../../../rules/calendar/index.ts'
import { nextCall } from './next-call.ts'

const calendar = makeCalendar({
  zone: 'Asia/Shanghai',
  frames: [{ from: '09:00', to: '17:00' }],
  announcedThrough: '2026-12-28',
})

test.each([
  ['2026-03-16', 7, '2026-03-23', 'a Monday leads to the next Monday'],
  ['2026-03-14', 7, '2026-03-23', 'a Saturday to the Monday after the next one'],
  ['2026-09-25', 7, '2026-10-08', 'a day within the National Day holidays is put off until they are over'],
  ['2026-03-16', 1, '2026-03-17', 'every day is the next one'],
])('R16: from %s every %i days: %s, %s', (from, days, next) => {
  expect(nextCall(calendar, from, days)).toBe(next)
})
