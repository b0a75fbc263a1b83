import { expect, test } from 'vitest'
import { driftOf } from './drift.ts'

test('K106: drift is half the sum of the moved shares, with the labels that moved most first', () => {
  const drift = driftOf({ lamp: 50, water: 50 }, { lamp: 10, water: 5, noise: 5 })
  expect(drift.distance).toBeCloseTo(0.25, 9)
  expect(drift.moved.map(row => row.label)).toEqual(['noise', 'water', 'lamp'])
  expect(driftOf({ lamp: 1 }, { noise: 3 }).distance).toBe(1)
  expect(driftOf({ lamp: 1 }, {})).toEqual({ n: 0, distance: 0, moved: [] })
})
