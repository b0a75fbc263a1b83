import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayTables } from './fixtures/day-table.ts'
import { makeCalendar } from './index.ts'

const city = makeCalendar({ zone: 'Asia/Shanghai', frames: [{ from: '08:30', to: '17:30' }] })
const date = (iso: string) => Temporal.PlainDate.from(iso)

describe.each(dayTables())('against the $name', ({ days }) => {
  it('calls every day worked or free as the table does', () => {
    const wrong = days.filter(day => city.workingDay(date(day.date)).working !== day.working)
    expect(wrong).toEqual([])
    expect(days.length).toBeGreaterThan(1000)
  })

  it('adds working days as a walk through the table does', () => {
    const start = fc.integer({ min: 0, max: days.length - 200 })
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 100 }), (from, n) => {
        let left = n
        let i = from
        while (left > 0) if (days[++i]?.working) left--
        const [first, last] = [date(days[from]?.date ?? ''), date(days[i]?.date ?? '')]
        expect(city.addWorkingDays(first, n).toString()).toBe(last.toString())
        expect(city.workingDaysBetween(first, last)).toBe(n)
        expect(city.workingDaysBetween(last, first)).toBe(-n)
      }),
    )
  })
})
