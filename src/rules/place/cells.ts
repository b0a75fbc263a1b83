import { boxAround, type Point } from './geometry.ts'

/** Cells in a degree of latitude and of longitude: each about 220 metres high and, in the middle of the country, as wide. */
const ROWS = 500
const COLUMNS = 400
/** More than there are columns around the earth. */
const SPAN = 200_000

/** The number of the cell that a position lies in; the index `case_cell` reckons it in the same way. */
export const cellOf = ({ lng, lat }: Point): number => Math.floor(lat * ROWS) * SPAN + Math.floor(lng * COLUMNS)

/** The cells in which all within so many metres lies: four where it is less than half a cell. */
export function cellsAround(point: Point, metres: number): number[] {
  const [west, south, east, north] = boxAround(point, metres)
  const cells: number[] = []
  for (let y = Math.floor(south * ROWS); y <= Math.floor(north * ROWS); y++)
    for (let x = Math.floor(west * COLUMNS); x <= Math.floor(east * COLUMNS); x++) cells.push(y * SPAN + x)
  return cells
}

/** A position as strangers may be told of it: about fifty metres off, the same for all who ask, so that asking often tells no more. */
export const coarse = ({ lng, lat }: Point): Point => ({
  lng: Math.round(lng * 1800) / 1800,
  lat: Math.round(lat * 2000) / 2000,
})
