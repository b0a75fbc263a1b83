import type { Shape } from './atlas.ts'
import type { Pair, Point } from './geometry.ts'

/** What a place of an address list can be; the last three are objects that a city looks after. */
export const PLACE_KINDS = [
  'community',
  'village',
  'road',
  'estate',
  'building',
  'gate',
  'landmark',
  'lamp',
  'bin',
  'manhole',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]
/** Things on the street: found by their number, by their position or on the map, never by words of a text. */
export const OBJECT_KINDS: readonly string[] = ['lamp', 'bin', 'manhole']
export const SHAPE_KINDS = ['town', 'community', 'grid', 'road'] as const

/** A row of an address list, whatever file it came from. */
export type PlaceRow = {
  id: string
  name: string
  kind: string
  unit: string
  aliases: string[]
  code: string | null
  point: Point | null
}

export type RowProblem =
  | 'bad_feature'
  | 'no_name'
  | 'long_name'
  | 'bad_kind'
  | 'no_unit'
  | 'unknown_unit'
  | 'bad_position'
  | 'bad_shape'

export type ReadRow = { place: PlaceRow } | { shape: Shape } | { problem: RowProblem; field: string }

/** Longest name or code of a place in characters. */
const LONGEST = 80
/** Most corners of one area or road: what has more is drawn finer than a map shows. */
const CORNERS = 5000

/** A place keeps its own number of the city, or is known by its name and unit. */
export const placeIdOf = (row: { name: string; unit: string; code?: string | null }): string =>
  row.code || `${row.name}@${row.unit}`
export const shapeIdOf = (row: { kind: string; name: string; unit: string; code?: string | null }): string =>
  `${row.kind}/${placeIdOf(row)}`

export type PlaceCells = {
  name: string
  kind: string
  unit: string
  aliases: readonly string[]
  code: string
  lng: string
  lat: string
}

/**
 * A place out of cells of words. `kind` is one of {@link PLACE_KINDS}; `unit` a code that `isTown` knows; both positions or
 * none, in degrees WGS-84.
 */
export function readPlace(cells: PlaceCells, isTown: (code: string) => boolean): ReadRow {
  const { name, kind, unit, code } = cells
  if (name === '') return { problem: 'no_name', field: 'name' }
  if ([...name].length > LONGEST) return { problem: 'long_name', field: 'name' }
  if (code.length > LONGEST) return { problem: 'long_name', field: 'code' }
  if (!PLACE_KINDS.some(known => known === kind)) return { problem: 'bad_kind', field: 'kind' }
  if (unit === '') return { problem: 'no_unit', field: 'unit' }
  if (!isTown(unit)) return { problem: 'unknown_unit', field: 'unit' }
  const point = pointOf(cells.lng, cells.lat)
  if (point === undefined) return { problem: 'bad_position', field: 'lng' }
  const row = { name, kind, unit, aliases: [...cells.aliases], code: code || null, point }
  return { place: { id: placeIdOf(row), ...row } }
}

/** null: none given; undefined: no position on the earth. */
function pointOf(lng: string, lat: string): Point | null | undefined {
  if (lng === '' && lat === '') return null
  const at = [Number(lng), Number(lat)] as const
  return lng !== '' && lat !== '' && isPair(at) ? { lng: at[0], lat: at[1] } : undefined
}

const isPair = (at: unknown): at is Pair =>
  Array.isArray(at) &&
  at.length >= 2 &&
  Number.isFinite(at[0]) &&
  Number.isFinite(at[1]) &&
  Math.abs(at[0]) <= 180 &&
  Math.abs(at[1]) <= 90

const said = (value: unknown): string => (value === null || value === undefined ? '' : String(value).trim())
const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(said) : said(value).split(/\s*[、；;]\s*/)).filter(part => part !== '')

/**
 * A feature of GeoJSON (RFC 7946): a point is a place; an area (`kind` town, community or grid) has a polygon or several, a road a
 * line or several. Properties: `kind`, `name`, `unit`, and if there are `code` and `aliases`.
 */
export function readFeature(feature: unknown, isTown: (code: string) => boolean): ReadRow {
  const { type, properties, geometry } = (feature ?? {}) as Record<string, unknown>
  if (type !== 'Feature' || typeof properties !== 'object' || properties === null)
    return { problem: 'bad_feature', field: 'properties' }
  const own = properties as Record<string, unknown>
  const { type: drawn, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown }
  const [name, kind, unit, code] = [said(own.name), said(own.kind), said(own.unit), said(own.code)]
  if (drawn === 'Point' || geometry === null) {
    const [lng, lat] = Array.isArray(coordinates) ? coordinates : []
    return readPlace({ name, kind, unit, code, aliases: listOf(own.aliases), lng: said(lng), lat: said(lat) }, isTown)
  }
  if (name === '') return { problem: 'no_name', field: 'name' }
  if ([...name].length > LONGEST) return { problem: 'long_name', field: 'name' }
  const shape = SHAPE_KINDS.find(known => known === kind)
  if (!shape) return { problem: 'bad_kind', field: 'kind' }
  if (unit === '') return { problem: 'no_unit', field: 'unit' }
  if (!isTown(unit)) return { problem: 'unknown_unit', field: 'unit' }
  const lines = linesOf(shape === 'road', drawn, coordinates)
  if (!lines) return { problem: 'bad_shape', field: 'geometry' }
  return { shape: { id: shapeIdOf({ kind, name, unit, code }), kind: shape, name, unit, lines } }
}

/** The lines of a road or the closed rings of an area, height left out; null if they are none. */
function linesOf(road: boolean, type: unknown, coordinates: unknown): Pair[][] | null {
  const single = road ? 'LineString' : 'Polygon'
  const many = `Multi${single}`
  if ((type !== single && type !== many) || !Array.isArray(coordinates)) return null
  const parts: unknown[] = road
    ? type === single
      ? [coordinates]
      : coordinates
    : type === single
      ? coordinates
      : coordinates.flat()
  const least = road ? 2 : 4
  const lines = parts.map(part => (Array.isArray(part) && part.length >= least && part.every(isPair) ? part : null))
  if (lines.length === 0 || lines.some(line => line === null)) return null
  const pairs = (lines as Pair[][]).map(line => line.map(([lng, lat]): Pair => [lng, lat]))
  if (pairs.reduce((sum, line) => sum + line.length, 0) > CORNERS) return null
  const closed = (line: Pair[]) => line[0]?.[0] === line.at(-1)?.[0] && line[0]?.[1] === line.at(-1)?.[1]
  return road || pairs.every(closed) ? pairs : null
}
