import { expect, test } from 'vitest'
import { makeCalendar } from '../../../rules/calendar/index.ts'
import { nextReminder, promisedThrough, remindersOf } from './promised.ts'

// 20 March 2026 is a Friday; 清明 is from Saturday 4 to Monday 6 April.
const calendar = makeCalendar({ zone: 'Asia/Shanghai', frames: [{ from: '08:30', to: '17:30' }] })
const BEFORE = [1, 0]

test.each([
  ['a working day', '2026-03-20', ['2026-03-19', '2026-03-20']],
  ['a Monday is reminded of on Friday', '2026-03-23', ['2026-03-20', '2026-03-23']],
  ['a Sunday is the Friday before', '2026-03-22', ['2026-03-19', '2026-03-20']],
  ['the day after a holiday', '2026-04-07', ['2026-04-03', '2026-04-07']],
])('K75: %s', (_, day, days) => {
  expect(remindersOf(calendar, day, BEFORE)).toEqual(days)
})

test('K75: the next reminder is later than the day it is asked on; a day that is near already has but its own', () => {
  expect(nextReminder(calendar, '2026-03-20', BEFORE, '2026-03-16')).toBe('2026-03-19')
  expect(nextReminder(calendar, '2026-03-20', BEFORE, '2026-03-19')).toBe('2026-03-20')
  expect(nextReminder(calendar, '2026-03-20', BEFORE, '2026-03-20')).toBeNull()
  expect(nextReminder(calendar, '2026-03-20', [], '2026-03-16')).toBeNull()
})

test('K75: what is worked on today is what was first reminded of by today, weekends and holidays included', () => {
  for (const [today, through] of [
    ['2026-03-18', '2026-03-19'],
    // Monday's first reminder is on Friday; Sunday's was on Thursday.
    ['2026-03-20', '2026-03-23'],
    ['2026-04-03', '2026-04-07'],
  ] as const) {
    expect(promisedThrough(calendar, BEFORE, today)).toBe(through)
    for (let n = 0; n < 14; n++) {
      const day = Temporal.PlainDate.from(today).add({ days: n }).toString()
      expect((remindersOf(calendar, day, BEFORE)[0] ?? '') <= today, day).toBe(day <= through)
    }
  }
})
