import { type PlaceRow, type ReadRow, readFeature, type Shape } from '../../../rules/place/index.ts'
import { type PackProblem, problem } from './problems.ts'

/** What the files under `map/` of a pack say: where places and objects lie, borders of areas, lines of roads. */
export type PackMap = { places: PlaceRow[]; shapes: Shape[] }

/** Reads one file of GeoJSON. A fault is told by the number of its feature: such files have no lines to speak of. */
export function readMap(file: string, text: string, isTown: (code: string) => boolean) {
  const map: PackMap = { places: [], shapes: [] }
  const problems: PackProblem[] = []
  let features: unknown
  try {
    ;({ features } = JSON.parse(text) as { features?: unknown })
  } catch (error) {
    return { map, problems: [problem({ file, line: 1 }, 'map-syntax', { detail: String(error) })] }
  }
  if (!Array.isArray(features))
    return { map, problems: [problem({ file, line: 1 }, 'map-syntax', { detail: 'features' })] }
  features.forEach((feature, i) => {
    const read: ReadRow = readFeature(feature, isTown)
    if ('place' in read) map.places.push(read.place)
    else if ('shape' in read) map.shapes.push(read.shape)
    else problems.push(problem({ file, line: 1 }, 'map-feature', { n: i + 1, field: read.field, reason: read.problem }))
  })
  return { map, problems }
}
