import { expect, test } from 'vitest'
import { automaticFrom, type Decided } from './automatic.ts'

const decided = (n: number, likeness: number, same: boolean): Decided[] =>
  Array.from({ length: n }, () => ({ likeness, same }))

test.each([
  ['too few decisions', decided(49, 0.99, true), 0.95, null],
  ['all one matter', decided(50, 0.9, true), 0.95, 0.9],
  ['good above, bad below', [...decided(60, 0.95, true), ...decided(40, 0.6, false)], 0.95, 0.95],
  ['a few wrong ones within the precision', [...decided(96, 0.9, true), ...decided(4, 0.8, false)], 0.95, 0.8],
  ['equal likeness is judged together', [...decided(50, 0.9, true), ...decided(50, 0.9, false)], 0.95, null],
  ['never good enough', decided(200, 0.99, false), 0.6, null],
])('%s', (_name, rows, precision, from) => {
  expect(automaticFrom(rows, precision)).toBe(from)
})
