import { expect, test } from 'vitest'
import { testScheme } from '../../../rules/score/fixtures.ts'
import { zeroCounts } from '../../../rules/score/index.ts'
import { stakesOf } from './stakes.ts'

const counts = {
  ...zeroCounts(),
  valid: 9,
  satisfied: 8,
  limitEnded: 19,
  closedInTime: 19,
  dispatched: 20,
  returned: 2,
}

test('each matter is worth what the scheme gives for it, other things equal', () => {
  // 70 x 1/10; 15 x 1/20; 15 x (2/20 - 1/19), half up: 13.50 -> 14.21
  expect(stakesOf(counts, testScheme)).toEqual({ limit: 0.75, rating: 7, returned: 0.71 })
})

test('nothing given back is nothing to win back', () => {
  expect(stakesOf({ ...counts, returned: 0 }, testScheme).returned).toBe(0)
})
