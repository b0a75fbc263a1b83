import { expect, test } from 'vitest'
import { bursts } from './burst.ts'

test.each([
  ['ten after three is three times as many', 10, 3, true],
  ['ten after four is not', 10, 4, false],
  ['nine are too few, whatever was before', 9, 0, false],
  ['what is new bursts by its number alone', 10, 0, true],
  ['many every week do not burst', 200, 190, false],
])('K104: %s', (_what, lastWeek, weekBefore, told) =>
  expect(bursts({ lastWeek, weekBefore }, { texts: 10, times: 3 })).toBe(told),
)
