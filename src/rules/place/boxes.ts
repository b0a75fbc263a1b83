import { type Box, inBox, type Point } from './geometry.ts'

/** What lies in boxes, found by a position or another box without looking at all of it. */
export type BoxIndex<T> = { at(point: Point): T[]; within(box: Box): T[] }

/** Side of a square of the index in degrees, about a kilometre. */
const SIDE = 0.01
/** What covers more squares than this is looked at each time. */
const WIDE = 4096

const crosses = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
const square = (x: number, y: number): number => x * 100_000 + y

/** Keeps the order in which things were given. */
export function indexBoxes<T>(things: readonly { thing: T; box: Box }[]): BoxIndex<T> {
  const squares = new Map<number, number[]>()
  const wide: number[] = []
  for (const [i, { box }] of things.entries()) {
    const all = squaresOf(box)
    if (!all) wide.push(i)
    for (const key of all ?? []) {
      const there = squares.get(key)
      if (there) there.push(i)
      else squares.set(key, [i])
    }
  }
  const pick = (ids: Iterable<number>, fits: (box: Box) => boolean): T[] =>
    [...new Set(ids)]
      .sort((a, b) => a - b)
      .flatMap(i => (fits((things[i] as { box: Box }).box) ? [(things[i] as { thing: T }).thing] : []))
  return {
    at: point =>
      pick([...wide, ...(squares.get(square(cell(point.lng), cell(point.lat))) ?? [])], box => inBox(box, point)),
    within: asked => {
      const keys = squaresOf(asked)
      const ids = keys ? keys.flatMap(key => squares.get(key) ?? []) : things.keys()
      return pick([...wide, ...ids], box => crosses(box, asked))
    },
  }
}

const cell = (degrees: number): number => Math.floor(degrees / SIDE)

function squaresOf([west, south, east, north]: Box): number[] | null {
  const [x0, y0, x1, y1] = [cell(west), cell(south), cell(east), cell(north)]
  if ((x1 - x0 + 1) * (y1 - y0 + 1) > WIDE) return null
  const keys: number[] = []
  for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) keys.push(square(x, y))
  return keys
}
