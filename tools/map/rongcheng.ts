/**
 * Draws the made-up map of the pack of Rongcheng: towns about where they are, borders, grids, roads and objects invented.
 * The same run gives the same files: `node tools/map/rongcheng.ts` writes packs/rongcheng/map/.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRings, type Pair } from '../../src/rules/place/geometry.ts'

const PACK = join(import.meta.dirname, '../../packs/rongcheng')
const ASSUMED = '示意：位置、边界和编号按公开常识拟定，正式使用前换成民政、自然资源和城管部门的数据'

/** Where the seats of towns and streets are, roughly. */
const SEATS: Record<string, Pair> = {
  yatou: [122.486, 37.163],
  chengxi: [122.418, 37.158],
  xunshan: [122.545, 37.138],
  laoshan: [122.472, 37.098],
  gangwan: [122.428, 36.884],
  taoyuan: [122.44, 36.918],
  dongshan: [122.393, 36.937],
  chishan: [122.372, 36.893],
  wanglian: [122.312, 36.938],
  ningjin: [122.508, 36.984],
  lidao: [122.56, 37.228],
  chengshan: [122.58, 37.368],
  gangxi: [122.452, 37.365],
  buliu: [122.49, 37.29],
  xiazhuang: [122.42, 37.248],
  yinzi: [122.352, 37.208],
  datuan: [122.31, 37.148],
  tengjia: [122.368, 37.07],
  yaxi: [122.305, 37.25],
  shangzhuang: [122.288, 37.04],
  renhe: [122.285, 36.873],
  hushan: [122.235, 36.945],
}
const COAST: Pair[] = [
  [122.28, 37.3], [122.33, 37.36], [122.38, 37.385], [122.46, 37.41], [122.55, 37.412], [122.63, 37.395], [122.7, 37.4],
  [122.695, 37.385], [122.62, 37.365], [122.585, 37.33], [122.565, 37.28], [122.6, 37.24], [122.585, 37.2],
  [122.557, 37.17], [122.575, 37.14], [122.58, 37.1], [122.56, 37.06], [122.525, 37.04], [122.5, 37.03], [122.53, 37.0],
  [122.555, 36.975], [122.52, 36.945], [122.47, 36.93], [122.45, 36.895], [122.43, 36.87], [122.39, 36.86],
  [122.35, 36.845], [122.3, 36.835], [122.24, 36.85], [122.18, 36.9], [122.2, 36.98], [122.22, 37.05], [122.2, 37.12],
  [122.22, 37.2], [122.25, 37.26],
] // biome-ignore format: a table of corners
/** Streets that are drawn down to communities and grids. */
const URBAN = ['yatou', 'gangwan']
const SHRINK = Math.cos((37.1 * Math.PI) / 180)

const round = ([x, y]: Pair): Pair => [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5]
const flat = ([x, y]: Pair): Pair => [x * SHRINK, y]

/** The part of an area that is nearer to `own` than to `other`. */
function nearer(area: readonly Pair[], own: Pair, other: Pair): Pair[] {
  const [a, b] = [flat(own), flat(other)]
  const side = (p: Pair) => {
    const [x, y] = flat(p)
    return (x - (a[0] + b[0]) / 2) * (b[0] - a[0]) + (y - (a[1] + b[1]) / 2) * (b[1] - a[1])
  }
  return area.flatMap((p, i) => {
    const q = area[(i + 1) % area.length] as Pair
    const [s, t] = [side(p), side(q)]
    const cut = s / (s - t)
    const at: Pair = [p[0] + cut * (q[0] - p[0]), p[1] + cut * (q[1] - p[1])]
    return [...(s <= 0 ? [p] : []), ...(s * t < 0 ? [at] : [])]
  })
}

const cellsOf = (area: readonly Pair[], seeds: readonly Pair[]): Pair[][] =>
  seeds.map(own =>
    seeds
      .filter(other => other !== own)
      .reduce<Pair[]>((rest, other) => nearer(rest, own, other), [...area])
      .map(round),
  )

/** 0..1 from a word, always the same. */
function chance(word: string): number {
  let hash = 2166136261
  for (const sign of word) hash = Math.imul(hash ^ sign.charCodeAt(0), 16777619)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 2246822519)
  hash ^= hash >>> 13
  return (hash >>> 0) / 4294967296
}

/** An edge as nature has it: halved and moved aside, the same for both areas that share it. */
function rough(a: Pair, b: Pair, depth: number): Pair[] {
  const [low, high] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a]
  if (depth === 0 || Math.hypot(b[0] - a[0], b[1] - a[1]) < 0.004) return []
  const move = (chance(`${low}|${high}`) - 0.5) * 0.22
  const mid = round([
    (low[0] + high[0]) / 2 - move * (high[1] - low[1]),
    (low[1] + high[1]) / 2 + move * (high[0] - low[0]) * SHRINK,
  ])
  return [...rough(a, mid, depth - 1), mid, ...rough(mid, b, depth - 1)]
}

const roughened = (ring: readonly Pair[]): Pair[] =>
  ring.flatMap((p, i) => [p, ...rough(p, ring[(i + 1) % ring.length] as Pair, 3)])
const closed = (ring: readonly Pair[]): Pair[] => [...ring, ring[0] as Pair]
const spiral = ([x, y]: Pair, n: number, of: number, wide: number): Pair => {
  const far = wide * Math.sqrt((n + 0.5) / of)
  return [x + (far * Math.cos(n * 2.39996)) / SHRINK, y + far * Math.sin(n * 2.39996)]
}
const middle = (ring: readonly Pair[]): Pair => [
  ring.reduce((sum, p) => sum + p[0], 0) / ring.length,
  ring.reduce((sum, p) => sum + p[1], 0) / ring.length,
]

type Row = { name: string; kind: string; unit: string }
const rows: Row[] = readFileSync(join(PACK, 'gazetteer.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split(','))
  .map(([name = '', kind = '', unit = '']) => ({ name, kind, unit }))
const names = new Map(
  readFileSync(join(PACK, 'units.csv'), 'utf8')
    .split('\n')
    .map(line => line.split(','))
    .map(([code = '', name = '']) => [code, name]),
)

const areas: object[] = []
const points: object[] = []
const objects: object[] = []
const feature = (properties: object, type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const point = (properties: object, at: Pair) => feature(properties, 'Point', round(at))

const units = Object.keys(SEATS)
const towns = new Map(cellsOf(COAST, Object.values(SEATS)).map((ring, i) => [units[i] as string, roughened(ring)]))
for (const [unit, ring] of towns)
  areas.push(feature({ kind: 'town', name: names.get(unit), unit }, 'Polygon', [closed(ring)]))

const inTown = (unit: string, at: Pair): boolean => inRings([towns.get(unit) ?? []], { lng: at[0], lat: at[1] })
/** Drawn towards the seat until it lies in its town. */
function pulled(unit: string, at: Pair): Pair {
  const seat = SEATS[unit] as Pair
  for (let share = 1; share > 0; share -= 0.1) {
    const tried: Pair = [seat[0] + share * (at[0] - seat[0]), seat[1] + share * (at[1] - seat[1])]
    if (inTown(unit, tried)) return tried
  }
  return seat
}

const DIGITS = ['一', '二', '三', '四']
for (const unit of URBAN) {
  const seat = SEATS[unit] as Pair
  const communities = rows.filter(row => row.unit === unit && row.kind === 'community')
  const seeds = communities.map((_, n) => pulled(unit, spiral(seat, n, communities.length, 0.022)))
  cellsOf(towns.get(unit) ?? [], seeds).forEach((ring, n) => {
    const name = communities[n]?.name ?? ''
    const code = `${unit.slice(0, 2).toUpperCase()}${String(n + 1).padStart(2, '0')}`
    areas.push(feature({ kind: 'community', name, unit, code }, 'Polygon', [closed(ring)]))
    const [x, y] = middle(ring)
    const quarters: Pair[] = [
      [x - 0.004, y + 0.003],
      [x + 0.004, y + 0.0035],
      [x + 0.0035, y - 0.003],
      [x - 0.0045, y - 0.0035],
    ]
    cellsOf(ring, quarters).forEach((grid, g) => {
      if (grid.length < 3) return
      areas.push(
        feature({ kind: 'grid', name: `${name}第${DIGITS[g]}网格`, unit, code: `${code}-${g + 1}` }, 'Polygon', [
          closed(grid),
        ]),
      )
    })
  })
}

/** Streets of a town as a lattice of gently bent lines; elsewhere a road or two through the seat. */
for (const unit of units) {
  const seat = SEATS[unit] as Pair
  const roads = rows.filter(row => row.unit === unit && row.kind === 'road')
  roads.forEach((row, n) => {
    const across = n % 2 === 0
    const order = Math.floor(n / 2)
    const off = (order % 2 === 0 ? 1 : -1) * Math.ceil(order / 2) * 0.0058
    const half = roads.length > 4 ? 0.022 : 0.016
    const line = Array.from({ length: 9 }, (_, i): Pair => {
      const along = -half + (2 * half * i) / 8
      const bend = (chance(`${row.name}${i}`) - 0.5) * 0.0007
      return across
        ? [seat[0] + along / SHRINK, seat[1] + off + bend]
        : [seat[0] + (off + bend) / SHRINK, seat[1] + along]
    })
      .filter(at => inTown(unit, at))
      .map(round)
    if (line.length < 2) return
    areas.push(feature({ kind: 'road', name: row.name, unit }, 'LineString', line))
    if (!URBAN.includes(unit)) return
    const initials = unit === 'yatou' ? 'YT' : 'GW'
    let lamp = 0
    for (let i = 1; i < line.length; i++)
      for (const share of [0.125, 0.375, 0.625, 0.875]) {
        const [a, b] = [line[i - 1] as Pair, line[i] as Pair]
        const side = ++lamp % 2 === 0 ? 0.00009 : -0.00009
        const at: Pair = [
          a[0] + share * (b[0] - a[0]) + (across ? 0 : side),
          a[1] + share * (b[1] - a[1]) + (across ? side : 0),
        ]
        const no = `${initials}${String(n + 1).padStart(2, '0')}${String(lamp).padStart(2, '0')}`
        objects.push(point({ kind: 'lamp', name: `${row.name}${lamp}号路灯`, unit, code: `LD${no}` }, at))
        const beside: Pair = [at[0] + 0.00025, at[1] + 0.00004]
        if (lamp % 4 === 1)
          objects.push(point({ kind: 'bin', name: `${row.name}${lamp}号灯旁垃圾箱`, unit, code: `LJ${no}` }, beside))
        if (lamp % 8 === 3)
          objects.push(point({ kind: 'manhole', name: `${row.name}${lamp}号灯旁井盖`, unit, code: `JG${no}` }, beside))
      }
  })
}

const WIDE: Record<string, number> = { estate: 0.016, landmark: 0.018, village: 0.03 }
for (const unit of units)
  for (const kind of ['estate', 'landmark', 'village']) {
    const there = rows.filter(row => row.unit === unit && row.kind === kind)
    there.forEach((row, n) => {
      const seat = SEATS[unit] as Pair
      const turn = chance(`${unit}${kind}`)
      const at = pulled(
        unit,
        spiral([seat[0] + 0.0015 + turn * 0.001, seat[1] + 0.0015], n + 0.3, there.length, WIDE[kind] ?? 0.02),
      )
      points.push(point({ kind, name: row.name, unit }, at))
      if (kind !== 'estate' || !URBAN.includes(unit)) return
      for (let house = 1; house <= 4; house++)
        points.push(
          point(
            { kind: 'building', name: `${row.name}${house}号楼`, unit },
            pulled(unit, [at[0] + (house % 2 ? -1 : 1) * 0.0005, at[1] + (house > 2 ? -1 : 1) * 0.0004]),
          ),
        )
      points.push(point({ kind: 'gate', name: `${row.name}南门`, unit }, pulled(unit, [at[0], at[1] - 0.0009])))
    })
  }

const write = (file: string, features: readonly object[]) =>
  writeFileSync(
    join(PACK, 'map', file),
    `{"type":"FeatureCollection","assumed":${JSON.stringify(ASSUMED)},"features":[\n${features.map(one => JSON.stringify(one)).join(',\n')}\n]}\n`,
  )
write('areas.geojson', areas)
write('places.geojson', points)
write('objects.geojson', objects)
