import { isDeepStrictEqual } from 'node:util'
import { type ListedPlace, type ListedShape, type PlaceList, placesOf } from '../../modules/places/index.ts'
import { actNamed, type CityContext, makeRunner, Refusal } from '../../platform/acts/index.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'
import type { PlaceRow, Shape } from '../../rules/place/index.ts'
import type { Refused } from '../import/problems.ts'
import { readPlaces } from './read-places.ts'

export interface PlacesResult {
  rows: number
  /** new or changed; in a dry run: would be */
  taken: number
  /** as they are already */
  known: number
  /** no longer there: said so by the file, or left out of a whole list */
  retired: number
  refused: Refused[]
  seconds: number
}

export interface PlacesOptions {
  file: string
  city: CityContext
  now: Date
  dryRun: boolean
  /** the file is the whole list of the kinds in it: what it does not name is retired */
  whole: boolean
  /** absent in a dry run without a database */
  pool?: Pool
}

type Place = PlaceRow & { retired: boolean }
type Drawn = Shape & { retired: boolean }

const PLACES = 500
/** Borders are long. */
const SHAPES = 50

/**
 * Brings a city's address list in through the act `place.take`, in parts. A row is known by its own number, or by name and town;
 * what is in the list as it is written is passed over, so a second run goes on where the first was cut off.
 * @throws UsageError if the file cannot be read
 */
export async function importPlaces(options: PlacesOptions): Promise<PlacesResult> {
  const started = performance.now()
  const { city, pool } = options
  const result: PlacesResult = { rows: 0, taken: 0, known: 0, retired: 0, refused: [], seconds: 0 }
  const list = pool ? await inCity(pool, city.id, 'read', ({ db }) => placesOf(db, city)) : null
  const places = new Map<string, Place>()
  const shapes = new Map<string, Drawn>()
  for await (const row of readPlaces(options.file, city.pack)) {
    result.rows++
    if ('problem' in row) result.refused.push(row)
    else {
      const into: Map<string, unknown> = 'place' in row ? places : shapes
      const read = 'place' in row ? { ...row.place, retired: row.retired } : { ...row.shape, retired: row.retired }
      if (into.has(read.id)) result.refused.push({ line: row.line, column: 'code', problem: 'place_twice' })
      else into.set(read.id, read)
    }
  }
  const fresh = {
    places: [...places.values()].filter(row => !same(row, list?.place(row.id))),
    shapes: [...shapes.values()].filter(row => !sameShape(row, list?.shape(row.id))),
  }
  result.known = places.size + shapes.size - fresh.places.length - fresh.shapes.length
  result.taken = fresh.places.length + fresh.shapes.length
  if (options.whole && list) {
    fresh.places.push(...leftOut(list, places))
    fresh.shapes.push(...shapesLeftOut(list, shapes))
  }
  result.retired = [...fresh.places, ...fresh.shapes].filter(row => row.retired).length
  if (pool && !options.dryRun) await takeIn(pool, options, fresh, result)
  result.seconds = (performance.now() - started) / 1000
  return result
}

const plainPlace = ({ id, name, kind, unit, aliases, code, point, retired }: Place | ListedPlace): Place => ({
  ...{ id, name, kind, unit, code, point, retired },
  aliases: [...aliases],
})
const plainShape = ({ id, name, kind, unit, lines, retired }: Drawn | ListedShape): Drawn => ({
  ...{ id, name, kind, unit, lines, retired },
})

const same = (row: Place, known: ListedPlace | undefined) =>
  known !== undefined && isDeepStrictEqual(plainPlace(row), plainPlace(known))
const sameShape = (row: Drawn, known: ListedShape | undefined) =>
  known !== undefined && isDeepStrictEqual(plainShape(row), plainShape(known))

function leftOut(list: PlaceList, given: ReadonlyMap<string, Place>): Place[] {
  const kinds = new Set([...given.values()].map(row => row.kind))
  const gone = [...list.named, ...list.objects].filter(row => kinds.has(row.kind) && !given.has(row.id))
  return gone.map(row => ({ ...plainPlace(row), retired: true }))
}

function shapesLeftOut(list: PlaceList, given: ReadonlyMap<string, Drawn>): Drawn[] {
  const kinds = new Set([...given.values()].map(row => row.kind))
  const gone = list.shapes.filter(row => kinds.has(row.kind) && !given.has(row.id))
  return gone.map(row => ({ ...plainShape(row), retired: true }))
}

async function takeIn(
  pool: Pool,
  { city, now }: PlacesOptions,
  fresh: { places: readonly Place[]; shapes: readonly Drawn[] },
  result: PlacesResult,
): Promise<void> {
  const act = actNamed('place.take')
  if (!act) throw new Error('no act place.take')
  const runner = makeRunner({ pool, vault: city.vault, now: () => now })
  const take = async (places: readonly Place[], shapes: readonly Drawn[]) => {
    try {
      await runner.run({ act, city, actor: { kind: 'system', id: 'import' }, input: { places, shapes } })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const column = error.fields.map(field => field.path).join(' ')
      result.refused.push({ line: 0, column, problem: 'refused' })
      result.taken -= places.length + shapes.length
    }
  }
  for (let at = 0; at < fresh.places.length; at += PLACES) await take(fresh.places.slice(at, at + PLACES), [])
  for (let at = 0; at < fresh.shapes.length; at += SHAPES) await take([], fresh.shapes.slice(at, at + SHAPES))
}
