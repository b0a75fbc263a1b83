import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportDay } from './report-day.ts'

const ZONE = 'Asia/Shanghai'
const NOW = new Date('2026-03-18T02:00:00Z') // ten in the morning

test.each([
  ['12:00', null, '2026-03-17', '2026-03-16T04:00:00.000Z', '2026-03-17T04:00:00.000Z'],
  ['09:00', null, '2026-03-18', '2026-03-17T01:00:00.000Z', '2026-03-18T01:00:00.000Z'],
  ['12:00', '2026-03-02', '2026-03-02', '2026-03-01T04:00:00.000Z', '2026-03-02T04:00:00.000Z'],
  ['00:00', '2026-03-02', '2026-03-02', '2026-03-01T16:00:00.000Z', '2026-03-02T16:00:00.000Z'],
])('K100: until %s, %s: the day %s from %s to %s', (endsAt, day, found, from, to) => {
  const span = reportDay(ZONE, endsAt, day, NOW)
  expect([span.day, span.from.toISOString(), span.to.toISOString()]).toEqual([found, from, to])
})

test('days follow each other without a gap, whatever the hour', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(23), fc.nat(59), (n, hour, minute) => {
      const endsAt = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      const day = Temporal.PlainDate.from('2020-01-01').add({ days: n })
      const one = reportDay(ZONE, endsAt, day.toString(), NOW)
      const next = reportDay(ZONE, endsAt, day.add({ days: 1 }).toString(), NOW)
      expect(next.from).toEqual(one.to)
      expect(one.to.getTime() - one.from.getTime()).toBe(86_400_000)
    }),
  )
})
