import { describe, expect, it } from 'vitest'
import { makeCalendar } from '../calendar/index.ts'
import { at, city, FRAMES, said, ZONE } from './fixtures/city.ts'
import { dueAt, parseLimit } from './index.ts'

const table = (name: string, rows: [start: string, limit: string, due: string, provisional?: 'provisional'][]) =>
  describe(name, () => {
    it.each(rows)('%s + %s -> %s', (start, limit, due, provisional) => {
      const found = dueAt(city, at(start), parseLimit(limit))
      expect(said(found.due)).toBe(due)
      expect(found.provisional).toBe(provisional === 'provisional')
      expect(found.calendarVersion).toBe(city.version)
    })
  })

table('working days: the day of the start does not count', [
  ['Wed 2026-03-18 10:00', '3wd', 'Mon 2026-03-23 17:30'],
  ['Wed 2026-03-18 00:00', '1wd', 'Thu 2026-03-19 17:30'],
  ['Wed 2026-03-18 17:31', '1wd', 'Thu 2026-03-19 17:30'],
  ['Wed 2026-03-18 23:50', '3wd', 'Mon 2026-03-23 17:30'],
  ['Thu 2026-03-19 00:10', '3wd', 'Tue 2026-03-24 17:30'],
  ['Fri 2026-03-20 18:00', '1wd', 'Mon 2026-03-23 17:30'],
  ['Sat 2026-03-21 09:00', '1wd', 'Mon 2026-03-23 17:30'],
  ['Sun 2026-03-22 23:59', '1wd', 'Mon 2026-03-23 17:30'],
  ['Mon 2026-03-23 00:00', '1wd', 'Tue 2026-03-24 17:30'],
])

table('working days over Spring Festival and make-up days', [
  ['Sat 2024-02-03 09:00', '1wd', 'Sun 2024-02-04 17:30'],
  ['Thu 2024-02-08 16:00', '2wd', 'Sun 2024-02-18 17:30'],
  ['Fri 2024-02-09 23:00', '1wd', 'Sun 2024-02-18 17:30'],
  ['Fri 2025-01-24 18:00', '3wd', 'Wed 2025-02-05 17:30'],
  ['Wed 2025-02-05 09:00', '3wd', 'Sat 2025-02-08 17:30'],
  ['Fri 2026-02-13 22:40', '3wd', 'Wed 2026-02-25 17:30'],
  ['Sat 2026-02-14 10:00', '1wd', 'Tue 2026-02-24 17:30'],
  ['Tue 2026-02-17 12:00', '1wd', 'Tue 2026-02-24 17:30'],
  ['Wed 2026-02-25 09:00', '3wd', 'Sat 2026-02-28 17:30'],
])

table('working days over other holidays', [
  ['Fri 2024-09-13 17:31', '2wd', 'Wed 2024-09-18 17:30'],
  ['Sat 2024-09-28 10:00', '2wd', 'Mon 2024-09-30 17:30'],
  ['Thu 2024-10-10 10:00', '2wd', 'Sat 2024-10-12 17:30'],
  ['Fri 2026-09-18 12:00', '5wd', 'Thu 2026-09-24 17:30'],
  ['Thu 2026-10-08 09:00', '2wd', 'Sat 2026-10-10 17:30'],
  ['Wed 2025-12-31 15:00', '1wd', 'Sun 2026-01-04 17:30'],
])

table('calendar days: a last day that is not worked rolls on', [
  ['Wed 2026-03-18 10:00', '5d', 'Mon 2026-03-23 17:30'],
  ['Mon 2026-03-16 10:00', '5d', 'Mon 2026-03-23 17:30'],
  ['Fri 2026-03-13 23:59', '5d', 'Wed 2026-03-18 17:30'],
  ['Mon 2026-02-09 10:00', '5d', 'Sat 2026-02-14 17:30'],
  ['Tue 2026-02-10 10:00', '5d', 'Tue 2026-02-24 17:30'],
  ['Thu 2026-01-29 08:00', '15d', 'Fri 2026-02-13 17:30'],
  ['Thu 2024-02-08 10:00', '10d', 'Sun 2024-02-18 17:30'],
])

table('hours run round the clock, nights and holidays included', [
  ['Wed 2026-03-18 10:00', '24h', 'Thu 2026-03-19 10:00'],
  ['Wed 2026-03-18 23:30', '2h', 'Thu 2026-03-19 01:30'],
  ['Fri 2026-02-13 22:40', '24h', 'Sat 2026-02-14 22:40'],
  ['Mon 2026-02-16 03:00', '72h', 'Thu 2026-02-19 03:00'],
  ['Thu 2026-12-31 23:30', '2h', 'Fri 2027-01-01 01:30'],
])

table('limits that run past the settled days', [
  ['Wed 2026-12-23 10:00', '3wd', 'Mon 2026-12-28 17:30'],
  ['Wed 2026-12-23 10:00', '4wd', 'Tue 2026-12-29 17:30', 'provisional'],
  ['Wed 2026-12-30 10:00', '3wd', 'Tue 2027-01-05 17:30', 'provisional'],
  ['Wed 2026-12-30 10:00', '2d', 'Mon 2027-01-04 17:30', 'provisional'],
  ['Thu 2027-02-04 10:00', '1wd', 'Tue 2027-02-09 17:30', 'provisional'],
])

describe('working hours of the season', () => {
  const summer = {
    from: '06-01',
    to: '09-30',
    frames: [
      { from: '08:00', to: '12:00' },
      { from: '15:00', to: '18:00' },
    ],
  }
  const seasonal = makeCalendar({ zone: ZONE, frames: FRAMES, seasons: [summer] })
  it.each([
    ['Fri 2026-05-29 10:00', '1wd', 'Mon 2026-06-01 18:00'],
    ['Tue 2026-09-29 10:00', '1wd', 'Wed 2026-09-30 18:00'],
    ['Wed 2026-09-30 10:00', '1wd', 'Thu 2026-10-08 17:30'],
    ['Wed 2026-05-27 10:00', '3d', 'Mon 2026-06-01 18:00'],
  ])('%s + %s -> %s', (start, limit, due) => {
    expect(said(dueAt(seasonal, at(start), parseLimit(limit)).due)).toBe(due)
  })
})
