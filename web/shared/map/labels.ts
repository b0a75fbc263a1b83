import type { Text } from '../i18n/lang.ts'
import type { MapData } from './api.ts'
import { middleOf } from './path.ts'
import { metresOfPixel, type Point, type Size, toScreen, type View } from './view.ts'

type Kind = 'town' | 'road' | 'grid' | 'place'
export type Label = { x: number; y: number; words: string; kind: Kind }

/** From how many metres a pixel on, at most, a name is told. */
const UNTIL: Record<string, number> = {
  town: 400,
  landmark: 14,
  estate: 8,
  road: 12,
  village: 30,
  grid: 2.5,
  building: 1,
}
const HIGH = 15
const known = new WeakMap<MapData, { words: Text; at: Point[]; kind: Kind; until: number }[]>()

function namesOf(data: MapData) {
  const before = known.get(data)
  if (before) return before
  const same = (name: string): Text => ({ zh: name, en: name })
  const until = (kind: string) => UNTIL[kind] ?? 4
  const areas = (kind: 'town' | 'grid') =>
    data.areas
      .filter(area => area.kind === kind)
      .map(area => ({ words: area.name, at: [middleOf(area.lines)], kind, until: until(kind) }))
  const names = [
    ...areas('town'),
    ...data.roads.map(road => ({
      words: same(road.name),
      at: road.lines.flatMap(spotsOf),
      kind: 'road' as const,
      until: until('road'),
    })),
    ...['landmark', 'estate', 'village', 'building'].flatMap(kind =>
      data.names
        .filter(row => row.kind === kind)
        .map(({ name, lng, lat }) => ({
          words: same(name),
          at: [{ lng, lat }],
          kind: 'place' as const,
          until: until(kind),
        })),
    ),
    ...areas('grid'),
  ]
  known.set(data, names)
  return names
}

/** Where a road may be named: between its bends, the middle of each stretch first. */
const spotsOf = (line: readonly (readonly number[])[]): Point[] =>
  [0.5, 0.25, 0.75].flatMap(share =>
    line.slice(1).map((to, i) => {
      const [ax = 0, ay = 0] = line[i] ?? []
      const [bx = 0, by = 0] = to
      return { lng: ax + share * (bx - ax), lat: ay + share * (by - ay) }
    }),
  )

/** The buttons and the bar of the map: no name goes below them. */
const held = ({ width, height }: Size): [number, number, number, number][] => [
  [width - 62, 0, width, 104],
  [0, height - 30, 150, height],
]

/** The names that have room on the screen, the most telling first: none covers another. */
export function labelsOf(data: MapData, view: View, size: Size, say: (text: Text) => string): Label[] {
  const metres = metresOfPixel(view)
  const taken = held(size)
  return namesOf(data).flatMap(({ words, at, kind, until }): Label[] => {
    // Where houses are told apart, the name of the whole town only stands in the way.
    if (metres > until || (kind === 'town' && metres < 6)) return []
    const said = say(words)
    const half = (said.length * (said.charCodeAt(0) > 255 ? 13 : 7)) / 2 + 3
    for (const spot of at) {
      const { x, y: under } = toScreen(view, size, spot)
      // Below the point, so that the pin covers no name.
      const y = kind === 'place' ? under + HIGH : under
      const box: [number, number, number, number] = [x - half, y - HIGH, x + half, y + 4]
      if (box[0] < 0 || box[2] > size.width || box[1] < 0 || box[3] > size.height) continue
      if (taken.some(b => box[0] < b[2] && b[0] < box[2] && box[1] < b[3] && b[1] < box[3])) continue
      taken.push(box)
      return [{ x, y, words: said, kind }]
    }
    return []
  })
}
