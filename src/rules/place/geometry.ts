/** A position on the earth, WGS-84, in degrees: longitude -180..180, latitude -90..90. */
export type Point = { lng: number; lat: number }
/** A corner or a bend of a line as GeoJSON has it: longitude, latitude. */
export type Pair = readonly [number, number]
/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number]

const EARTH_M = 6_371_008.8
const RAD = Math.PI / 180
/** Metres in a degree of latitude. */
export const DEGREE_M = EARTH_M * RAD

/** Metres in a degree of longitude at a latitude. */
export const degreeOfLng = (lat: number): number => DEGREE_M * Math.cos(lat * RAD)

/** Metres between two positions, along a plane that touches between them: within a city less than one in a thousand off. */
export function metresBetween(a: Point, b: Point): number {
  const x = (b.lng - a.lng) * degreeOfLng((a.lat + b.lat) / 2)
  const y = (b.lat - a.lat) * DEGREE_M
  return Math.hypot(x, y)
}

/** The box around a position that holds all within so many metres, and a little more. */
export function boxAround({ lng, lat }: Point, metres: number): Box {
  const up = metres / DEGREE_M
  const aside = metres / degreeOfLng(Math.min(89, Math.abs(lat) + up))
  return [lng - aside, lat - up, lng + aside, lat + up]
}

export const inBox = ([west, south, east, north]: Box, { lng, lat }: Point): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north

/** The smallest box that holds all corners; null for none. */
export function boxOf(lines: readonly (readonly Pair[])[]): Box | null {
  let [west, south, east, north] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity]
  for (const line of lines)
    for (const [lng, lat] of line) {
      west = Math.min(west, lng)
      east = Math.max(east, lng)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  return west <= east ? [west, south, east, north] : null
}

/**
 * Whether a position lies inside rings, by the even-odd rule: holes and islands come out right whatever the order. A border
 * belongs to the area west and south of which it does not lie, so that of areas that share it exactly one has it.
 */
export function inRings(rings: readonly (readonly Pair[])[], { lng, lat }: Point): boolean {
  let inside = false
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i] as Pair
      const b = ring[j] as Pair
      if (a[1] > lat === b[1] > lat) continue
      // The lower end first: two areas reckon the crossing of their common edge by the same figures.
      const [low, high] = a[1] < b[1] ? [a, b] : [b, a]
      if (lng < low[0] + ((lat - low[1]) / (high[1] - low[1])) * (high[0] - low[0])) inside = !inside
    }
  return inside
}

/** Metres from a position to a line; infinite for an empty one. */
export function metresToLine(point: Point, line: readonly Pair[]): number {
  const wide = degreeOfLng(point.lat)
  const at = line.map(([lng, lat]) => [(lng - point.lng) * wide, (lat - point.lat) * DEGREE_M] as const)
  let best = at[0] ? Math.hypot(at[0][0], at[0][1]) : Number.POSITIVE_INFINITY
  for (let i = 1; i < at.length; i++) {
    const [ax, ay] = at[i - 1] as readonly [number, number]
    const [bx, by] = at[i] as readonly [number, number]
    const [dx, dy] = [bx - ax, by - ay]
    const long = dx * dx + dy * dy
    const t = long === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / long))
    best = Math.min(best, Math.hypot(ax + t * dx, ay + t * dy))
  }
  return best
}

/** Metres between two lines of corners, 0 where they cross; infinite for an empty one. */
export function metresBetweenLines(one: readonly Pair[], other: readonly Pair[]): number {
  const ends = (line: readonly Pair[], to: readonly Pair[]) =>
    line.reduce((least, [lng, lat]) => Math.min(least, metresToLine({ lng, lat }, to)), Number.POSITIVE_INFINITY)
  for (let i = 1; i < one.length; i++)
    for (let j = 1; j < other.length; j++)
      if (cross(one[i - 1] as Pair, one[i] as Pair, other[j - 1] as Pair, other[j] as Pair)) return 0
  return Math.min(ends(one, other), ends(other, one))
}

function cross(a: Pair, b: Pair, c: Pair, d: Pair): boolean {
  const side = (p: Pair, q: Pair, r: Pair) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
