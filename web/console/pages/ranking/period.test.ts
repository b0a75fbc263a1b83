import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisOf, median, otherKind, spread, stepPeriod } from './period.ts'

describe('ranking: periods, axis, export', () => {
  it('steps over the ends of months and years', () => {
    expect(stepPeriod('month', '2026-01', -1)).toBe('2025-12')
    expect(stepPeriod('month', '2026-12', 1)).toBe('2027-01')
    expect(stepPeriod('day', '2026-03-01', -1)).toBe('2026-02-28')
    expect(stepPeriod('day', '2026-12-31', 1)).toBe('2027-01-01')
  })
  it('comes back where it started', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2040 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 400 }),
        (y, m, by) => {
          const period = `${y}-${String(m).padStart(2, '0')}-01`
          expect(stepPeriod('day', stepPeriod('day', period, by), -by)).toBe(period)
        },
      ),
    )
  })
  it('changes between day and month', () => {
    expect(otherKind('month', '2026-02-17')).toBe('2026-02')
    expect(otherKind('day', '2026-02')).toBe('2026-02-28')
  })
  it('holds all scores on the axis', () => {
    expect(axisOf([86.68, 96.89])).toEqual({ from: 85, to: 100 })
    expect(axisOf([100, 100])).toEqual({ from: 95, to: 100 })
    expect(axisOf([])).toEqual({ from: 0, to: 100 })
  })
  it('finds the median', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([1, 2, 3, 4])).toBe(2.5)
    expect(median([])).toBeNull()
  })
  it('keeps labels apart without changing their order', () => {
    expect(spread([10, 12, 50], 14, 200)).toEqual([10, 24, 50])
    expect(spread([12, 10], 14, 200)).toEqual([24, 10])
    expect(spread([195, 198], 14, 200)).toEqual([186, 200])
  })
})
