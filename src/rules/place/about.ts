import { nearestOn, type OnLine, partOf } from './along.ts'
import { boxOf, metresBetween, type Pair, type Point } from './geometry.ts'

/**
 * Where something lies that has no position of its own. `extent`: the lines along which it lies, `metres`: so far from the point it is
 * at most, with the room beside the lines.
 */
export type About = { point: Point; metres: number; extent: readonly (readonly Pair[])[] }
/** A house whose position is known. */
export type KnownNumber = { number: number; point: Point }

/** Houses stand beside the middle of their road: so far, in metres. Assumed: half of a wide street and a front yard. */
export const ASIDE_M = 30
/** Finer steps would look like knowledge. */
const STEP_M = 10
/** Farther from the line of its road than this a house is not reckoned along it. */
const BY_THE_ROAD_M = 120

/**
 * Where a house number of a road lies, or the road as a whole (`number` null). Between two known numbers of the same side (odd and even
 * apart) it lies along the road between them, in the share of the numbers; beyond them nothing is reckoned on: then it is somewhere
 * on the road. null: neither two numbers nor a line are known.
 */
export function aboutOnRoad(
  number: number | null,
  known: readonly KnownNumber[],
  lines: readonly (readonly Pair[])[],
): About | null {
  return (number === null ? null : between(number, known, lines)) ?? wholeRoad(lines)
}

function between(number: number, known: readonly KnownNumber[], lines: readonly (readonly Pair[])[]): About | null {
  const side = known.filter(row => row.number % 2 === number % 2).sort((a, b) => a.number - b.number)
  const low = side.findLast(row => row.number <= number)
  const high = side.find(row => row.number >= number)
  if (!low || !high) return null
  const share = high.number === low.number ? 0 : (number - low.number) / (high.number - low.number)
  const along = lines
    .map(line => ({ line, a: nearestOn(line, low.point), b: nearestOn(line, high.point) }))
    .filter((row): row is { line: readonly Pair[]; a: OnLine; b: OnLine } => row.a !== null && row.b !== null)
    .filter(({ a, b }) => a.aside <= BY_THE_ROAD_M && b.aside <= BY_THE_ROAD_M)
    .sort((one, other) => one.a.aside + one.b.aside - (other.a.aside + other.b.aside))[0]
  const ends: [Pair, Pair] = [pairOf(low.point), pairOf(high.point)]
  if (!along) return told(mixed(low.point, high.point, share), [ends])
  const { line, a, b } = along
  const at = partOf(line, 0, a.along + (b.along - a.along) * share).at(-1) ?? pairOf(a.point)
  // As far aside as its neighbours are, on their side of the road.
  const point = {
    lng: at[0] + mixed(low.point, high.point, share).lng - mixed(a.point, b.point, share).lng,
    lat: at[1] + mixed(low.point, high.point, share).lat - mixed(a.point, b.point, share).lat,
  }
  const part = partOf(line, Math.min(a.along, b.along), Math.max(a.along, b.along))
  const way = a.along <= b.along ? part : part.reverse()
  return told(point, [[ends[0], ...way, ends[1]]])
}

function wholeRoad(lines: readonly (readonly Pair[])[]): About | null {
  const box = boxOf(lines)
  if (!box) return null
  const [west, south, east, north] = box
  const middle = { lng: (west + east) / 2, lat: (south + north) / 2 }
  const [best] = lines.flatMap(line => nearestOn(line, middle) ?? []).sort((a, b) => a.aside - b.aside)
  return best ? told(best.point, lines) : null
}

function told(point: Point, extent: readonly (readonly Pair[])[]): About {
  const at = { lng: round(point.lng), lat: round(point.lat) }
  const far = extent.flat().reduce((most, [lng, lat]) => Math.max(most, metresBetween(at, { lng, lat })), 0)
  return { point: at, metres: Math.ceil((far + ASIDE_M) / STEP_M) * STEP_M, extent }
}

const pairOf = ({ lng, lat }: Point): Pair => [lng, lat]
const mixed = (a: Point, b: Point, share: number): Point => ({
  lng: a.lng + (b.lng - a.lng) * share,
  lat: a.lat + (b.lat - a.lat) * share,
})
/** About a tenth of a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** The house number at the beginning of words: "12号院" is 12, "12弄" and "12栋" are none of the road's. */
export function houseNumber(words: string): number | null {
  const [, digits, unit] = /^\s*(\d{1,5})(?:[-–之]\d{1,4})?\s*(\S)?/u.exec(words.normalize('NFKC')) ?? []
  if (digits === undefined || (unit !== undefined && /[弄巷栋幢座单米期路层]/u.test(unit))) return null
  return Number(digits)
}
