import { type CityContext, Refusal } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Point } from '../../rules/place/index.ts'
import { type ListedPlace, placesOf } from './list.ts'
import { saidWords } from './present.ts'

/** Where somebody says a matter is: any part of it may be missing, and all of it (CHECKLIST K5). */
export interface SaidPlace {
  text: string | null
  unit: string | null
  lng?: number | null | undefined
  lat?: number | null | undefined
  id?: string | null | undefined
}

export interface PlaceColumns {
  place_text: string | null
  place_unit: string | null
  place_id: string | null
  place_grid: string | null
  lng: number | null
  lat: number | null
  /** metres by which the position may be off, 0: nobody knows how far; null: it was pointed at or stands in the list */
  place_about: number | null
}

/**
 * What is kept of a said place. An entry of the address list gives name, unit and position; a position gives unit, grid and
 * words; what a person chose goes before what the position says, and then the grid of another unit is left out. Where the list
 * has no position of its own the best one is reckoned and said to be about; its grid only where no other is possible.
 * @throws Refusal bad_input if the address list has no such entry
 */
export async function placeFor(db: Db, city: CityContext, said: SaidPlace): Promise<PlaceColumns> {
  const given = said.text?.trim() || null
  const list = await placesOf(db, city)
  const chosen = said.id ? list.place(said.id) : given === null ? undefined : list.exact(given, said.unit)
  if (said.id && !chosen)
    throw new Refusal('bad_input', { fields: [{ path: 'place.id', code: 'unknown_place', vars: { value: said.id } }] })
  const own = typeof said.lng === 'number' && typeof said.lat === 'number' ? { lng: said.lng, lat: said.lat } : null
  const reckoned = chosen ? list.about(chosen, behindName(given, chosen)) : null
  const about = reckoned && (own === null || samePoint(own, reckoned.point)) ? reckoned : null
  const point = own ?? about?.point ?? chosen?.point ?? null
  const { town, grid } = about?.where ?? (point ? list.atlas.areaAt(point) : { town: null, grid: null })
  const unit = said.unit ?? chosen?.unit ?? town?.unit ?? null
  return {
    place_text: given ?? chosen?.name ?? (point ? (saidWords(list.atlas.say(point))?.zh ?? null) : null),
    place_unit: unit,
    place_id: chosen?.id ?? null,
    place_grid: grid && grid.unit === unit ? grid.id : null,
    lng: point?.lng ?? null,
    lat: point?.lat ?? null,
    place_about: about?.metres ?? null,
  }
}

const samePoint = (a: Point, b: Point): boolean => a.lng === b.lng && a.lat === b.lat

/** What the words say behind the name of their place: a house number and more. */
function behindName(words: string | null, place: ListedPlace): string {
  const name = [place.name, ...place.aliases].find(one => words?.startsWith(one))
  return name && words ? words.slice(name.length).trim() : ''
}

/**
 * What is kept where a place is put right. A position that comes with it is kept as at entry; without one another entry of the
 * list brings its own, and where the town stays and no other entry is meant, the position that the person gave is kept.
 */
export async function placeAgain(db: Db, city: CityContext, was: PlaceColumns, said: SaidPlace): Promise<PlaceColumns> {
  const found = await placeFor(db, city, said)
  if (typeof said.lng === 'number' && typeof said.lat === 'number') return found
  const another = found.place_id !== null && found.place_id !== was.place_id
  const moved = was.place_unit !== null && found.place_unit !== was.place_unit
  if (another || moved) return found
  const id = said.text === was.place_text ? was.place_id : found.place_id
  const kept = await placeFor(db, city, { ...said, id, lng: was.lng, lat: was.lat })
  // Other words for a place that was only known about do not make it known exactly.
  return was.place_about !== null && kept.place_about === null
    ? { ...kept, place_about: was.place_about, place_grid: was.place_grid }
    : kept
}
