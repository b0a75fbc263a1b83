import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ASIDE_M, aboutOnRoad, houseNumber } from './about.ts'
import { buildAtlas, type Shape } from './atlas.ts'
import { DEGREE_M, degreeOfLng, metresBetween, type Pair, type Point } from './geometry.ts'

const WEST = 122.4
const SOUTH = 37.1
/** So many metres east and north of a corner. */
const at = (x: number, y: number): Point => ({ lng: WEST + x / degreeOfLng(SOUTH), lat: SOUTH + y / DEGREE_M })
const pair = (x: number, y: number): Pair => [at(x, y).lng, at(x, y).lat]
const metres = fc.integer({ min: 0, max: 3000 })
const known = fc.array(fc.record({ number: fc.integer({ min: 1, max: 400 }), x: metres, y: metres }), {
  maxLength: 12,
})
const bends = fc.array(fc.tuple(metres, metres), { minLength: 2, maxLength: 8 })
const rowsOf = (rows: readonly { number: number; x: number; y: number }[]) =>
  rows.map(({ number, x, y }) => ({ number, point: at(x, y) }))
const lineOf = (corners: readonly (readonly [number, number])[]) => corners.map(([x, y]) => pair(x, y))

describe('K42: a house number without a position of its own', () => {
  test('lies in the share of the numbers between its neighbours on the same side', () => {
    const odd = [1, 21].map((number, i) => ({ number, point: at(i * 400, 12) }))
    const even = [2, 22].map((number, i) => ({ number, point: at(i * 200, -12) }))
    const road = [[pair(-100, 0), pair(800, 0)]]
    for (const lines of [road, []]) {
      expect(metresBetween(aboutOnRoad(11, [...even, ...odd], lines)?.point as Point, at(200, 12))).toBeLessThan(1)
      expect(metresBetween(aboutOnRoad(12, [...odd, ...even], lines)?.point as Point, at(100, -12))).toBeLessThan(1)
    }
  })

  test('goes around a bend with its road', () => {
    const lines = [[pair(0, 0), pair(200, 0), pair(200, 200)]]
    const ends = [
      { number: 1, point: at(0, 0) },
      { number: 41, point: at(200, 200) },
    ]
    expect(metresBetween(aboutOnRoad(21, ends, lines)?.point as Point, at(200, 0))).toBeLessThan(1)
  })

  test('never from one number, from the other side, or beyond what is known: then it is somewhere on the road', () => {
    const lines = [[pair(0, 0), pair(1000, 0)]]
    const whole = aboutOnRoad(null, [], lines)
    expect(metresBetween(whole?.point as Point, at(500, 0))).toBeLessThan(1)
    expect(whole?.metres).toBeGreaterThanOrEqual(500 + ASIDE_M)
    const odd = [1, 21].map((number, i) => ({ number, point: at(i * 400, 12) }))
    for (const number of [12, 23, 0]) expect(aboutOnRoad(number, odd, lines)).toEqual(whole)
    expect(aboutOnRoad(11, odd.slice(0, 1), lines)).toEqual(whole)
    expect(aboutOnRoad(12, odd, [])).toBeNull()
    expect(aboutOnRoad(null, odd, [])).toBeNull()
  })

  test('is never farther off than it says, however the list and the line run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), known, bends, fc.boolean(), (number, rows, corners, drawn) => {
        const about = aboutOnRoad(number, rowsOf(rows), drawn ? [lineOf(corners)] : [])
        if (!about) {
          expect(drawn).toBe(false)
          return
        }
        for (const [lng, lat] of about.extent.flat())
          expect(metresBetween(about.point, { lng, lat })).toBeLessThanOrEqual(about.metres - ASIDE_M + 0.5)
      }),
    )
  })

  test('between two known numbers it does not matter what else is known farther off', () => {
    fc.assert(
      fc.property(known, bends, (rows, corners) => {
        const mine = [
          { number: 101, point: at(100, 100) },
          { number: 121, point: at(300, 100) },
        ]
        const others = rowsOf(rows).filter(row => row.number < 101 || row.number > 121 || row.number % 2 === 0)
        const lines = [lineOf(corners)]
        expect(aboutOnRoad(111, [...others, ...mine], lines)).toEqual(aboutOnRoad(111, mine, lines))
      }),
    )
  })

  test('is read from what stands behind the name', () => {
    const read = ['12号', '12', '12-3号', '１２号院', '8号旁边的小卖部', '12弄', '3栋', '5单元', '中段', '']
    expect(read.map(houseNumber)).toEqual([12, 12, 12, 12, 8, null, null, null, null, null])
  })
})

describe('K42: a grid is written down only where no other is possible', () => {
  const grid = (id: string, west: number, east: number): Shape => ({
    ...{ id, kind: 'grid', name: id, unit: 'u' },
    lines: [[pair(west, -500), pair(east, -500), pair(east, 500), pair(west, 500), pair(west, -500)]],
  })
  const atlas = buildAtlas([grid('west', 0, 1000), grid('east', 1000, 2000)], [])

  test('a road within one has it; one that crosses, or runs along the border, has none', () => {
    const of = (...corners: [number, number][]) => atlas.areaOf([lineOf(corners)], ASIDE_M).grid?.id ?? null
    expect(of([100, 0], [900, 0])).toBe('west')
    expect(of([900, 0], [1100, 0])).toBeNull()
    expect(of([100, 0], [990, 0])).toBeNull()
    expect(of([995, -300], [995, 300])).toBeNull()
    expect(of([1100, 300], [1900, -300])).toBe('east')
    expect(atlas.areaOf([], ASIDE_M).grid).toBeNull()
  })

  test('whatever lies along the line, or so far beside it, lies in the grid that is named', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 900, max: 1100 }), fc.integer({ min: -450, max: 450 })), {
          minLength: 2,
          maxLength: 3,
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        (corners, share, turn) => {
          const found = atlas.areaOf([lineOf(corners)], ASIDE_M).grid
          if (!found) return
          for (let i = 1; i < corners.length; i++) {
            const [ax, ay] = corners[i - 1] as [number, number]
            const [bx, by] = corners[i] as [number, number]
            const [x, y] = [ax + (bx - ax) * share, ay + (by - ay) * share]
            const house = at(x + (ASIDE_M - 1) * Math.cos(turn), y + (ASIDE_M - 1) * Math.sin(turn))
            expect(atlas.areaAt(house).grid).toBe(found)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
