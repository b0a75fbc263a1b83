import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeOf } from './standing.ts'

const entry = { state: 'valid', review_on: '2026-06-30', expires_on: '2026-12-31', reminded_on: null }

test.each([
  ['2026-06-15', entry, null],
  ['2026-06-16', entry, 'remind'],
  ['2026-06-20', { ...entry, reminded_on: '2026-06-30' }, null],
  ['2026-06-20', { ...entry, reminded_on: '2025-12-30' }, 'remind'],
  ['2026-06-30', { ...entry, reminded_on: '2026-06-30' }, null],
  ['2026-07-01', entry, 'due'],
  ['2026-07-01', { ...entry, state: 'due' }, null],
  ['2026-12-31', { ...entry, state: 'due' }, null],
  ['2027-01-01', { ...entry, state: 'due' }, 'expired'],
  ['2027-01-01', entry, 'expired'],
  ['2027-01-01', { ...entry, state: 'wrong' }, null],
  ['2027-01-01', { ...entry, state: 'ended' }, null],
  ['2027-01-01', { state: 'proposed', review_on: null, expires_on: null, reminded_on: null }, null],
] as const)('K40: on %s', (today, row, change) => {
  expect(changeOf(row, today, 14)).toBe(change)
})

test('K40: whatever the days, an entry past its last day never stays offered', () => {
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  const civil = day.map(at => at.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.constantFrom('valid', 'due'), civil, civil, civil, (state, review_on, expires_on, today) => {
      const change = changeOf({ state, review_on, expires_on, reminded_on: null }, today, 14)
      expect(change === 'expired').toBe(expires_on < today)
    }),
  )
})
