import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildAtlas, type NamedPlace, type Shape } from './atlas.ts'
import { type Findable, findPlaces } from './find.ts'
import { metresBetween, type Pair, type Point } from './geometry.ts'
import { readFeature, readPlace } from './rows.ts'

const WEST = 122.4
const SOUTH = 37.1
const STEP = 0.004
const N = 6

/** Corners of a lattice, moved about: areas that share their borders and leave nothing out. */
const partition = (moves: readonly (readonly [number, number])[]): Shape[] => {
  const corner = (x: number, y: number): Pair => {
    const inner = x > 0 && x < N && y > 0 && y < N
    const [dx, dy] = inner ? (moves[(y * (N + 1) + x) % moves.length] ?? [0, 0]) : [0, 0]
    return [WEST + (x + dx) * STEP, SOUTH + (y + dy) * STEP]
  }
  return Array.from({ length: N * N }, (_, i) => {
    const [x, y] = [i % N, Math.floor(i / N)]
    const ring = [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1), corner(x, y)]
    return { id: `t${i}`, kind: 'town', name: `第${i}片`, unit: `u${i}`, lines: [ring] }
  })
}
const moves = fc.array(
  fc.tuple(fc.double({ min: -0.3, max: 0.3, noNaN: true }), fc.double({ min: -0.3, max: 0.3, noNaN: true })),
  { minLength: 7, maxLength: 49 },
)
const inside = fc.record({
  lng: fc.double({ min: WEST, max: WEST + N * STEP - 1e-9, noNaN: true }),
  lat: fc.double({ min: SOUTH, max: SOUTH + N * STEP - 1e-9, noNaN: true }),
})

describe('K42: a position lies in one area', () => {
  test('of a partition exactly one has it, on borders and corners too', () => {
    fc.assert(
      fc.property(moves, fc.array(inside, { maxLength: 30 }), fc.nat(N * N - 1), (by, points, at) => {
        const shapes = partition(by)
        const own = shapes.map(shape => buildAtlas([shape], []))
        const whole = buildAtlas(shapes, [])
        const corners = (shapes[at]?.lines[0] ?? []).map(([lng, lat]) => ({ lng, lat }))
        const within = corners.filter(p => p.lng < WEST + N * STEP && p.lat < SOUTH + N * STEP)
        for (const point of [...points, ...within]) {
          const having = own.flatMap(atlas => atlas.areaAt(point).town ?? [])
          expect(having).toHaveLength(1)
          expect(whole.areaAt(point).town).toBe(having[0])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('outside of all areas there is none; a hole is outside', () => {
    const [area] = partition([[0, 0]])
    const hole: Pair[] = [[122.401, 37.101], [122.402, 37.101], [122.402, 37.102], [122.401, 37.101]] // biome-ignore format: corners
    const atlas = buildAtlas([{ ...(area as Shape), lines: [...(area?.lines ?? []), hole] }], [])
    expect(atlas.areaAt({ lng: 122.4005, lat: 37.1005 }).town?.unit).toBe('u0')
    expect(atlas.areaAt({ lng: 122.4018, lat: 37.1012 }).town).toBeNull()
    expect(atlas.areaAt({ lng: 120, lat: 30 })).toEqual({ town: null, community: null, grid: null })
  })
})

test('K42: what is near is what measuring everything finds, nearest first', () => {
  fc.assert(
    fc.property(fc.array(inside, { maxLength: 60 }), inside, fc.integer({ min: 1, max: 2500 }), (all, here, metres) => {
      const places = all.map((point, i): NamedPlace => ({ id: `p${i}`, name: `p${i}`, kind: 'lamp', unit: 'u', point }))
      const found = buildAtlas([], places).placesNear(here, metres)
      const wanted = places
        .map(place => ({ place, metres: metresBetween(here, place.point as Point) }))
        .filter(row => row.metres <= metres)
        .sort((a, b) => a.metres - b.metres)
      expect(found.map(row => row.metres)).toEqual(wanted.map(row => row.metres))
      expect(new Set(found.map(row => row.place.id))).toEqual(new Set(wanted.map(row => row.place.id)))
    }),
  )
})

test('a degree of latitude is 111.2 km, one of longitude as much less as the cosine says', () => {
  expect(metresBetween({ lng: 122, lat: 37 }, { lng: 122, lat: 38 })).toBeCloseTo(111_195, -1)
  expect(metresBetween({ lng: 122, lat: 60 }, { lng: 123, lat: 60 })).toBeCloseTo(55_597, -1)
})

describe('K5: a position is shown back in words', () => {
  const line = (name: string, ...lines: Pair[][]): Shape => ({ id: name, kind: 'road', name, unit: 'u0', lines })
  const atlas = buildAtlas(
    [
      ...partition([[0, 0]]),
      line('幸福街', [[122.4, 37.11], [122.42, 37.11]]),
      line('青山路', [[122.41, 37.1], [122.41, 37.12]]),
    ], // biome-ignore format: a table
    [
      { id: 'e', name: '幸福家园', kind: 'estate', unit: 'u0', point: { lng: 122.405, lat: 37.1105 } },
      { id: 'l', name: '1号路灯', kind: 'lamp', unit: 'u0', point: { lng: 122.415, lat: 37.1101 } },
    ],
  )
  test.each([
    ['at a crossing both roads', { lng: 122.4103, lat: 37.1102 }, { how: 'crossing', road: '幸福街', other: '青山路' }],
    ['an estate near by before the road', { lng: 122.405, lat: 37.1099 }, { how: 'near', name: '幸福家园' }],
    ['the road, and no lamp', { lng: 122.415, lat: 37.1101 }, { how: 'road', name: '幸福街' }],
    ['the area alone', { lng: 122.4021, lat: 37.1021 }, { how: 'area', name: '第0片' }],
    ['nothing outside', { lng: 122.5, lat: 37.5 }, null],
  ])('%s', (_, point, said) => expect(atlas.say(point)).toMatchObject(said ?? {}))
  test('outside there are no words', () => expect(atlas.say({ lng: 120, lat: 30 })).toBeNull())
})

describe('K5 K42: places are found while they are typed', () => {
  const place = (name: string, more: Partial<Findable> = {}): Findable => ({
    ...{ id: name, name, kind: 'road', unit: 'yatou', point: null, aliases: [], spelled: '', code: null },
    ...more,
  })
  const all = [
    place('青山华府', { kind: 'estate', spelled: 'qingshanhuafu qshf' }),
    place('青山路', { spelled: 'qingshanlu qsl' }),
    place('大青山村', { kind: 'village', unit: 'lidao', spelled: 'daqingshancun dqsc' }),
    place('市人民医院', {
      kind: 'landmark',
      aliases: ['人民医院'],
      spelled: 'shirenminyiyuan srmyy renminyiyuan rmyy',
    }),
    place('1号路灯', { kind: 'lamp', code: 'LDYT0101' }),
  ]
  const names = (typed: string, options = {}) =>
    findPlaces(all, typed, options).map(row => row.place.name + (row.number === null ? '' : `|${row.number}`))
  test.each([
    ['青山', ['青山路', '青山华府', '大青山村']],
    ['qsl', ['青山路']],
    ['QingShanL', ['青山路']],
    ['人民医院', ['市人民医院']],
    ['rmyy', ['市人民医院']],
    ['ldyt01', ['1号路灯']],
    ['青山路12号', ['青山路|12号']],
    ['青山路 3-2号 2单元', ['青山路|3-2号2单元']],
    ['崖头青山路8号', ['青山路|8号']],
    ['没有的地方', []],
  ])('%s', (typed, found) => expect(names(typed, { towns: ['崖头'] })).toEqual(found))
  test('in one town only, and no more than asked for', () => {
    expect(names('青山', { unit: 'lidao' })).toEqual(['大青山村'])
    expect(names('青山', { most: 1 })).toEqual(['青山路'])
    expect(names('', { unit: 'lidao' })).toEqual(['大青山村'])
  })
})

describe('K42: rows of an address list', () => {
  const isTown = (code: string) => code === 'yatou'
  const cells = { name: '青山路', kind: 'road', unit: 'yatou', aliases: [], code: '', lng: '122.4', lat: '37.1' }
  test('a place without a number of its own is known by name and unit', () => {
    expect(readPlace(cells, isTown)).toEqual({
      place: {
        ...cells,
        id: '青山路@yatou',
        code: null,
        point: { lng: 122.4, lat: 37.1 },
        lng: undefined,
        lat: undefined,
      },
    })
    expect(readPlace({ ...cells, code: 'R1', lng: '', lat: '' }, isTown)).toMatchObject({
      place: { id: 'R1', point: null },
    })
  })
  test.each([
    [{ name: '' }, 'no_name'],
    [{ name: '长'.repeat(81) }, 'long_name'],
    [{ kind: 'river' }, 'bad_kind'],
    [{ unit: '' }, 'no_unit'],
    [{ unit: 'zjj' }, 'unknown_unit'],
    [{ lng: '' }, 'bad_position'],
    [{ lat: '137' }, 'bad_position'],
  ])('%j is refused as %s', (change, problem) =>
    expect(readPlace({ ...cells, ...change }, isTown)).toMatchObject({ problem }),
  )

  const ring = [[122.4, 37.1], [122.5, 37.1], [122.5, 37.2], [122.4, 37.1]] // biome-ignore format: corners
  const feature = (geometry: unknown, kind = 'grid') => ({
    type: 'Feature',
    properties: { kind, name: '第一网格', unit: 'yatou', code: 'G1' },
    geometry,
  })
  test('polygons, several of them, and lines are read; height is left out', () => {
    const high = ring.map(pair => [...pair, 12])
    expect(readFeature(feature({ type: 'Polygon', coordinates: [high] }), isTown)).toMatchObject({
      shape: { id: 'grid/G1', lines: [ring] },
    })
    expect(readFeature(feature({ type: 'MultiPolygon', coordinates: [[ring], [ring]] }), isTown)).toMatchObject({
      shape: { lines: [ring, ring] },
    })
    expect(readFeature(feature({ type: 'LineString', coordinates: ring }, 'road'), isTown)).toMatchObject({
      shape: { kind: 'road' },
    })
  })
  test.each([
    ['no feature', { type: 'Point' }, 'bad_feature'],
    ['open ring', feature({ type: 'Polygon', coordinates: [ring.slice(0, 3).concat([[1, 2]])] }), 'bad_shape'],
    ['a line as an area', feature({ type: 'LineString', coordinates: ring }), 'bad_shape'],
    ['words as corners', feature({ type: 'Polygon', coordinates: [['a', 'b', 'c', 'a']] }), 'bad_shape'],
    ['an area of another kind', feature({ type: 'Polygon', coordinates: [ring] }, 'lamp'), 'bad_kind'],
  ])('%s is refused', (_, given, problem) => expect(readFeature(given, isTown)).toMatchObject({ problem }))
})
