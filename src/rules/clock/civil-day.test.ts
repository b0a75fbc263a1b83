import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDay } from './civil-day.ts'

const zones = ['Asia/Shanghai', 'UTC', 'Europe/Berlin', 'America/New_York']

test('any moment lies within its civil day, which is the one the calendar names, whatever was asked before', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.array(fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2060-01-01') }), {
        minLength: 1,
        maxLength: 40,
      }),
      (zone, moments) => {
        for (const at of [...moments, ...moments.toReversed()].map(moment => moment.getTime())) {
          const { day, start, end } = civilDay(zone, at)
          expect(start <= at && at < end).toBe(true)
          const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
          expect(day).toBe(date.toString())
          expect(start).toBe(date.toZonedDateTime(zone).epochMilliseconds)
          expect(end).toBe(date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds)
        }
      },
    ),
  )
})

test('a day of 23 and one of 25 hours begin and end where the zone says', () => {
  const spring = civilDay('Europe/Berlin', Date.parse('2026-03-29T12:00:00Z'))
  expect((spring.end - spring.start) / 3_600_000).toBe(23)
  const autumn = civilDay('Europe/Berlin', Date.parse('2026-10-25T12:00:00Z'))
  expect((autumn.end - autumn.start) / 3_600_000).toBe(25)
  expect(civilDay('Asia/Shanghai', Date.parse('2026-03-01T16:00:00Z')).day).toBe('2026-03-02')
  expect(civilDay('Asia/Shanghai', Date.parse('2026-03-01T15:59:59.999Z')).day).toBe('2026-03-01')
})

test('a zone that does not exist is refused', () => {
  expect(() => civilDay('Asia/Atlantis', 0)).toThrow(RangeError)
})
