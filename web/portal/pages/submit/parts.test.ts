import { expect, test } from 'vitest'
import { nextWait, partEnd } from './parts.ts'

test('K4: parts follow each other to the last byte', () => {
  const size = 1_000_001
  let offset = 0
  let parts = 0
  for (; offset < size; parts++) offset = partEnd(offset, size)
  expect([offset, parts]).toEqual([size, 4])
})

test('K4: tried again further apart, not for ever, and not before the server wants it', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(n => nextWait(n, null))).toEqual([1000, 2000, 4000, 8000, 16_000, 20_000, null])
  expect(nextWait(0, 9)).toBe(9000)
  expect(nextWait(0, 600)).toBe(20_000)
})
