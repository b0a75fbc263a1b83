import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { city } from './fixtures/city.ts'
import { dueAt, type Limit } from './index.ts'

const MINUTE_MS = 60_000
const from = Date.parse('2024-01-01T00:00:00+08:00') / MINUTE_MS
const to = Date.parse('2027-06-01T00:00:00+08:00') / MINUTE_MS
const start = fc
  .integer({ min: from, max: to })
  .map(minutes => Temporal.Instant.fromEpochMilliseconds(minutes * MINUTE_MS))
const amount = fc.integer({ min: 1, max: 90 })
const unit = fc.constantFrom<(n: number) => Limit>(
  hours => ({ hours }),
  workingDays => ({ workingDays }),
  days => ({ days }),
)
const ms = (at: Temporal.Instant, limit: Limit) => dueAt(city, at, limit).due.epochMilliseconds

describe('dueAt', () => {
  it('is never earlier for a later start', () => {
    fc.assert(
      fc.property(start, start, amount, unit, (a, b, n, of) => {
        const [first, last] = Temporal.Instant.compare(a, b) <= 0 ? [a, b] : [b, a]
        expect(ms(first, of(n))).toBeLessThanOrEqual(ms(last, of(n)))
      }),
    )
  })

  it('is later than the start and never earlier for a longer limit', () => {
    fc.assert(
      fc.property(start, amount, unit, (at, n, of) => {
        expect(ms(at, of(n))).toBeGreaterThan(at.epochMilliseconds)
        expect(ms(at, of(n + 1))).toBeGreaterThanOrEqual(ms(at, of(n)))
      }),
    )
  })

  it('falls on the close of business of a worked day for every limit in days', () => {
    fc.assert(
      fc.property(start, amount, fc.constantFrom('workingDays', 'days'), (at, n, key) => {
        const due = dueAt(city, at, key === 'days' ? { days: n } : { workingDays: n }).due
        expect(city.closeOfBusiness(city.dateAt(due))?.toString()).toBe(due.toString())
      }),
    )
  })

  it('adds working days one after the other as at once', () => {
    fc.assert(
      fc.property(start, amount, amount, (at, n, m) => {
        const then = dueAt(city, at, { workingDays: n }).due
        expect(ms(then, { workingDays: m })).toBe(ms(at, { workingDays: n + m }))
      }),
    )
  })

  it('is no earlier in working days than in calendar days', () => {
    fc.assert(
      fc.property(start, amount, (at, n) => {
        expect(ms(at, { workingDays: n })).toBeGreaterThanOrEqual(ms(at, { days: n }))
      }),
    )
  })

  it('is provisional exactly when it falls after the settled days', () => {
    fc.assert(
      fc.property(start, amount, unit, (at, n, of) => {
        const limit = of(n)
        const { due, provisional } = dueAt(city, at, limit)
        const after = Temporal.PlainDate.compare(city.dateAt(due), city.announcedThrough) > 0
        expect(provisional).toBe(!('hours' in limit) && after)
      }),
    )
  })
})
