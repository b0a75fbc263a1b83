import { DEGREE_M, degreeOfLng, metresBetween, type Pair, type Point } from './geometry.ts'

/** A position on a line: how far along it from its beginning, and how far aside the position that was looked for, in metres. */
export type OnLine = { along: number; point: Point; aside: number }

const pointOf = ([lng, lat]: Pair): Point => ({ lng, lat })
const on = (a: Pair, b: Pair, t: number): Point => ({ lng: a[0] + (b[0] - a[0]) * t, lat: a[1] + (b[1] - a[1]) * t })

/** The position of a line that is nearest to another one; null for an empty line. */
export function nearestOn(line: readonly Pair[], point: Point): OnLine | null {
  const first = line[0]
  if (!first) return null
  let best: OnLine = { along: 0, point: pointOf(first), aside: metresBetween(pointOf(first), point) }
  let along = 0
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Pair, line[i] as Pair]
    const wide = degreeOfLng(a[1])
    const [dx, dy] = [(b[0] - a[0]) * wide, (b[1] - a[1]) * DEGREE_M]
    const [px, py] = [(point.lng - a[0]) * wide, (point.lat - a[1]) * DEGREE_M]
    const square = dx * dx + dy * dy
    const t = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square))
    const there = on(a, b, t)
    const long = metresBetween(pointOf(a), pointOf(b))
    const aside = metresBetween(there, point)
    if (aside < best.aside) best = { along: along + t * long, point: there, aside }
    along += long
  }
  return best
}

/** The part of a line between two places on it, given in metres along it; the smaller first. */
export function partOf(line: readonly Pair[], from: number, to: number): Pair[] {
  const part: Pair[] = []
  let along = 0
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Pair, line[i] as Pair]
    const long = metresBetween(pointOf(a), pointOf(b))
    const at = (metres: number): Pair => {
      const { lng, lat } = on(a, b, long === 0 ? 0 : (metres - along) / long)
      return [lng, lat]
    }
    if (along + long >= from && along <= to) {
      if (part.length === 0) part.push(at(Math.max(from, along)))
      part.push(at(Math.min(to, along + long)))
    }
    along += long
  }
  return part
}
