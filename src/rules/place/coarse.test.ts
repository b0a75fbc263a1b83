import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coarse } from './coarse.ts'
import { metresBetween } from './geometry.ts'

test('K11: what strangers are told of a position is at most fifty metres off, and the same for all near it', () => {
  const place = fc.record({
    lng: fc.double({ min: 73, max: 135, noNaN: true }),
    lat: fc.double({ min: 18, max: 53, noNaN: true }),
  })
  fc.assert(
    fc.property(place, here => {
      const told = coarse(here)
      expect(metresBetween(here, told)).toBeLessThan(50)
      expect(coarse(told)).toEqual(told)
    }),
  )
})
