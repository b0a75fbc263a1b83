import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tallyOf } from './tally.ts'

const Points = fc.array(
  fc.record({
    code: fc.string(),
    result: fc.constantFrom('good' as const, 'fault' as const, 'skipped' as const),
    struck: fc.boolean(),
  }),
)

test('what was in order is never more than what was looked at', () => {
  fc.assert(
    fc.property(Points, points => {
      const { points: looked, passed } = tallyOf(points)
      expect(passed).toBeLessThanOrEqual(looked)
      expect(looked).toBeLessThanOrEqual(points.length)
    }),
  )
})

test('striking a fault never lowers the share in order, and only takes that point away', () => {
  fc.assert(
    fc.property(Points, fc.nat(), (points, at) => {
      const faults = points.filter(point => point.result === 'fault' && !point.struck)
      const struck = faults[at % Math.max(1, faults.length)]
      if (!struck) return
      const before = tallyOf(points)
      const after = tallyOf(points.map(point => (point === struck ? { ...point, struck: true } : point)))
      expect(after).toEqual({ points: before.points - 1, passed: before.passed })
    }),
  )
})

test('what could not be looked at counts neither way', () => {
  const seen = (result: 'good' | 'fault' | 'skipped') => ({ code: result, result, struck: false })
  expect(tallyOf([seen('good'), seen('fault'), seen('skipped')])).toEqual({ points: 2, passed: 1 })
})
