import { describe, expect, it } from 'vitest'
import { city } from './fixtures/city.ts'
import { extended, paused, resumed, THREE_DAYS } from './fixtures/facts.ts'
import { type ClockFact, type Limit, refusalOf } from './index.ts'

describe('refusalOf', () => {
  const limit: Limit = { workingDays: 3 }
  it.each<[string, ClockFact[], ClockFact, string | null]>([
    ['asked in time', [THREE_DAYS], extended('Thu 2026-03-19 17:30', '2wd'), null],
    [
      'asked in time, approved later',
      [THREE_DAYS],
      extended('Fri 2026-03-20 10:00', '2wd', 'Thu 2026-03-19 16:00'),
      null,
    ],
    ['asked late', [THREE_DAYS], extended('Thu 2026-03-19 17:31', '2wd'), 'asked_after_expiry'],
    [
      'asked while paused before expiry',
      [THREE_DAYS, paused('Thu 2026-03-19 16:00')],
      extended('Mon 2026-03-23 10:00', '2wd'),
      null,
    ],
    [
      'to an earlier instant',
      [THREE_DAYS],
      extended('Tue 2026-03-17 10:00', { to: 'Thu 2026-03-19 17:30' }),
      'not_later',
    ],
    ['to a later instant', [THREE_DAYS], extended('Tue 2026-03-17 10:00', { to: 'Thu 2026-03-19 17:31' }), null],
    ['paused in time', [THREE_DAYS], paused('Thu 2026-03-19 17:29'), null],
    ['paused late', [THREE_DAYS], paused('Thu 2026-03-19 17:30'), 'pause_after_expiry'],
    ['resumed without a pause', [THREE_DAYS], resumed('Tue 2026-03-17 10:00'), 'not_paused'],
    ['the first fact', [], THREE_DAYS, null],
  ])('%s', (_, facts, next, expected) => {
    expect(refusalOf(city, facts, limit, next)).toBe(expected)
  })
})
