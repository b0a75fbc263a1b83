import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TimeQueue } from './queue.ts'

test('what comes out is sorted by time, then by key, however it was put in', () => {
  const entry = fc.record({ at: fc.integer({ min: 0, max: 20 }), key: fc.string({ maxLength: 3 }) })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), entries => {
      const queue = new TimeQueue<{ at: number; key: string }>()
      for (const one of entries) queue.push(one)
      const out = []
      for (let next = queue.pop(); next; next = queue.pop()) out.push(next)
      const wanted = entries.toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      expect(out).toEqual(wanted)
      expect(queue.size).toBe(0)
    }),
  )
})
