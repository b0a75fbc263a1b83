import { indexBoxes } from './boxes.ts'
import {
  type Box,
  boxAround,
  boxOf,
  inRings,
  metresBetween,
  metresBetweenLines,
  metresToLine,
  type Pair,
  type Point,
} from './geometry.ts'

export type AreaKind = 'town' | 'community' | 'grid'
/** An area with its border, or a road with its line. `unit`: the town or street it belongs to. */
export type Shape = {
  id: string
  kind: AreaKind | 'road'
  name: string
  unit: string
  /** rings of an area (holes among them), parts of a road */
  lines: readonly (readonly Pair[])[]
}
/** A place that has a name, and where it lies if that is known. */
export type NamedPlace = {
  id: string
  name: string
  kind: string
  unit: string
  point: Point | null
}

export type Where = { town: Shape | null; community: Shape | null; grid: Shape | null }
/** How a position is said: by a crossing, by what is near, by the road it lies on, by its community or town alone. */
export type Said =
  | { how: 'crossing'; road: string; other: string }
  | { how: 'near'; name: string }
  | { how: 'road'; name: string }
  | { how: 'area'; name: string }

export type Atlas = {
  areaAt(point: Point): Where
  /** The areas in which whole lines lie, with so many metres around them: what lies somewhere along them lies there for sure. */
  areaOf(lines: readonly (readonly Pair[])[], aside: number): Where
  /** Places that lie within so many metres, nearest first. */
  placesNear(point: Point, metres: number): { place: NamedPlace; metres: number }[]
  placesIn(box: Box): NamedPlace[]
  /** Roads within so many metres, nearest first; a name once. */
  roadsNear(point: Point, metres: number): { name: string; metres: number }[]
  say(point: Point): Said | null
  /** null: no area and no road has a border or line */
  box: Box | null
}

/** Which things a person looks for when told "near": objects like lamps are found by number, not named to strangers. */
const TELLING = ['estate', 'landmark', 'building', 'gate', 'village']
const CROSSING_M = 60
const NEAR_M = 150
const ROAD_M = 80

/**
 * What lies where in a city. Of areas of one kind that overlap, the one given first has the position.
 * Cost: one pass to build; looking up reads the square kilometre around, whatever the size of the city.
 */
export function buildAtlas(shapes: readonly Shape[], places: readonly NamedPlace[]): Atlas {
  const boxed = shapes.flatMap(thing => {
    const box = boxOf(thing.lines)
    return box ? [{ thing, box }] : []
  })
  const areas = indexBoxes(boxed.filter(({ thing }) => thing.kind !== 'road'))
  const roads = indexBoxes(boxed.filter(({ thing }) => thing.kind === 'road'))
  const points = indexBoxes(
    places.flatMap(thing => {
      const { point } = thing
      return point ? [{ thing, box: [point.lng, point.lat, point.lng, point.lat] as const }] : []
    }),
  )
  const areaAt = (point: Point): Where => whereOf(areas.at(point).filter(shape => inRings(shape.lines, point)))
  const areaOf = (lines: readonly (readonly Pair[])[], aside: number): Where => {
    const [first] = lines[0] ?? []
    if (!first) return whereOf([])
    const there = areas.at({ lng: first[0], lat: first[1] })
    const box = boxOf(lines) as Box
    const room = boxAround({ lng: box[2], lat: box[3] }, aside)
    const reach: Box = [box[0] - (room[2] - box[2]), box[1] - (room[3] - box[3]), room[2], room[3]]
    const holds = ({ lines: rings }: Shape) =>
      lines.every(line => line.every(([lng, lat]) => inRings(rings, { lng, lat }))) &&
      rings
        .flatMap(ring => edgesIn(ring, reach))
        .every(edge => lines.every(line => metresBetweenLines(line, edge) > aside))
    return whereOf(there.filter(holds))
  }
  const placesNear = (point: Point, metres: number) =>
    points
      .within(boxAround(point, metres))
      .map(place => ({ place, metres: metresBetween(point, place.point as Point) }))
      .filter(row => row.metres <= metres)
      .sort((a, b) => a.metres - b.metres)
  const roadsNear = (point: Point, metres: number) => {
    const best = new Map<string, number>()
    for (const road of roads.within(boxAround(point, metres))) {
      const far = Math.min(...road.lines.map(line => metresToLine(point, line)))
      if (far <= metres) best.set(road.name, Math.min(far, best.get(road.name) ?? far))
    }
    return [...best].map(([name, far]) => ({ name, metres: far })).sort((a, b) => a.metres - b.metres)
  }
  return {
    areaAt,
    areaOf,
    placesNear,
    placesIn: box => points.within(box),
    roadsNear,
    say(point) {
      const [road, other] = roadsNear(point, CROSSING_M)
      if (road && other) return { how: 'crossing', road: road.name, other: other.name }
      const near = placesNear(point, NEAR_M).find(row => TELLING.includes(row.place.kind))
      if (near) return { how: 'near', name: near.place.name }
      const [along] = roadsNear(point, ROAD_M)
      if (along) return { how: 'road', name: along.name }
      const { community, town } = areaAt(point)
      const area = community ?? town
      return area ? { how: 'area', name: area.name } : null
    },
    box: boxOf(boxed.map(({ box: [west, south, east, north] }) => [[west, south] as const, [east, north] as const])),
  }
}

/** The edges of a ring that may come into a box. */
function edgesIn(ring: readonly Pair[], [west, south, east, north]: Box): [Pair, Pair][] {
  return ring.flatMap((b, i): [Pair, Pair][] => {
    const a = ring[i - 1]
    if (!a) return []
    const aside = Math.max(a[0], b[0]) < west || Math.min(a[0], b[0]) > east
    const apart = Math.max(a[1], b[1]) < south || Math.min(a[1], b[1]) > north
    return aside || apart ? [] : [[a, b]]
  })
}

function whereOf(there: readonly Shape[]): Where {
  const of = (kind: AreaKind) => there.find(shape => shape.kind === kind) ?? null
  return { town: of('town'), community: of('community'), grid: of('grid') }
}
