import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellOf, cellsAround, coarse } from './cells.ts'
import { metresBetween } from './geometry.ts'

const place = fc.record({
  lng: fc.double({ min: 73, max: 135, noNaN: true }),
  lat: fc.double({ min: 18, max: 53, noNaN: true }),
})

test('K11: whatever lies within so many metres lies in one of the cells that are asked, and these are few', () => {
  fc.assert(
    fc.property(
      place,
      fc.integer({ min: 1, max: 300 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      (here, metres, share, turn) => {
        const up = (metres * share * Math.sin(turn)) / 111_200
        const aside = (metres * share * Math.cos(turn)) / (111_200 * Math.cos((here.lat * Math.PI) / 180))
        const there = { lng: here.lng + aside, lat: here.lat + up }
        const cells = cellsAround(here, metres)
        if (metresBetween(here, there) <= metres) expect(cells).toContain(cellOf(there))
        expect(cells.length).toBeLessThanOrEqual(metres <= 80 ? 4 : 30)
        expect(new Set(cells).size).toBe(cells.length)
      },
    ),
  )
})

test('K11: what strangers are told of a position is at most fifty metres off, and the same for all near it', () => {
  fc.assert(
    fc.property(place, here => {
      const told = coarse(here)
      expect(metresBetween(here, told)).toBeLessThan(50)
      expect(coarse(told)).toEqual(told)
    }),
  )
})
