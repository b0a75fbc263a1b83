import { expect, test } from 'vitest'
import { isSampled } from './sampled.ts'

const ids = Array.from({ length: 2000 }, (_, i) => `0198c0de-0000-7000-8000-${String(i).padStart(12, '0')}`)

test('R3: the share drawn for review is the pack’s, the same cases each time, more of them when it grows', () => {
  const drawn = (share: number) => ids.filter(id => isSampled(id, share))
  expect(drawn(1)).toHaveLength(ids.length)
  expect(drawn(0.2).length / ids.length).toBeCloseTo(0.2, 1)
  expect(drawn(0.2)).toEqual(drawn(0.2))
  expect(drawn(0.4)).toEqual(expect.arrayContaining(drawn(0.2)))
})
