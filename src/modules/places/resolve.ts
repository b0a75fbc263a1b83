import { type CityContext, Refusal } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { placesOf } from './list.ts'
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
}

/**
 * What is kept of a said place. An entry of the address list gives name, unit and position; a position gives unit, grid and
 * words; what a person chose goes before what the position says, and then the grid of another unit is left out.
 * @throws Refusal bad_input if the address list has no such entry
 */
export async function placeFor(db: Db, city: CityContext, said: SaidPlace): Promise<PlaceColumns> {
  const given = said.text?.trim() || null
  const list = await placesOf(db, city)
  const chosen = said.id ? list.place(said.id) : given === null ? undefined : list.exact(given, said.unit)
  if (said.id && !chosen)
    throw new Refusal('bad_input', { fields: [{ path: 'place.id', code: 'unknown_place', vars: { value: said.id } }] })
  const own = typeof said.lng === 'number' && typeof said.lat === 'number' ? { lng: said.lng, lat: said.lat } : null
  const point = own ?? chosen?.point ?? null
  const { town, grid } = point ? list.atlas.areaAt(point) : { town: null, grid: null }
  const unit = said.unit ?? chosen?.unit ?? town?.unit ?? null
  return {
    place_text: given ?? chosen?.name ?? (point ? (saidWords(list.atlas.say(point))?.zh ?? null) : null),
    place_unit: unit,
    place_id: chosen?.id ?? null,
    place_grid: grid && grid.unit === unit ? grid.id : null,
    lng: point?.lng ?? null,
    lat: point?.lat ?? null,
  }
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
  return placeFor(db, city, { ...said, id, lng: was.lng, lat: was.lat })
}
