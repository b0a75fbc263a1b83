import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import {
  ASIDE_M,
  type Atlas,
  aboutOnRoad,
  buildAtlas,
  type Findable,
  findPlaces,
  hasNumbers,
  houseNumber,
  OBJECT_KINDS,
  type Pick,
  type Point,
  placeIdOf,
  type Shape,
  type Where,
  withNumber,
} from '../../rules/place/index.ts'
import { buildGazetteer, type Gazetteer } from '../../rules/text/index.ts'
import { isLocal, type Pack, spellingOf } from '../registry/index.ts'

export type ListedPlace = Findable & { retired: boolean }
export type ListedShape = Shape & { retired: boolean }

/**
 * A position that the list does not have itself. `metres`: so far off at most, 0: nobody knows how far; `where`: the areas in which it
 * lies for sure.
 */
export type ListedAbout = { point: Point; metres: number; where: Where }

/** The address list of a city in memory, ready to be asked. */
export type PlaceList = {
  /** changes with every import; null while only the pack has said anything */
  mark: string | null
  /** places that are there now, objects left out */
  named: readonly ListedPlace[]
  objects: readonly ListedPlace[]
  shapes: readonly ListedShape[]
  atlas: Atlas
  /** names that stand for a town or street where they occur in a text */
  gazetteer: Gazetteer
  /** retired ones too, so that what was said earlier stays readable */
  place(id: string): ListedPlace | undefined
  shape(id: string): ListedShape | undefined
  /** Towns and named places for what is typed; objects where nothing else fits. */
  find(typed: string, unit: string | null, most: number): Pick<ListedPlace>[]
  /** The one place of this name or other name, alone or with a house number behind it; undefined for none or several. */
  exact(name: string, unit: string | null): ListedPlace | undefined
  /**
   * The best position of a road, or of a number behind a name (`behind`: what stands behind it in the words), where the list has no
   * position of its own; null where it has, or where nothing is known.
   */
  about(place: ListedPlace, behind: string): ListedAbout | null
}

/** Kind of the rows that stand for a town or street itself. */
export const TOWN = 'town'

const kept = new WeakMap<Pack, { list: PlaceList; asked: number }>()

/** So long, in milliseconds, nobody asks again whether there was an import: each act that names a place would. */
const TRUSTED_MS = 1000

/** An import is about to change the list: this process asks again at once, others within a second of its end. */
export const placesChange = ({ pack }: CityContext): void => {
  kept.delete(pack)
}

/**
 * The address list in force: the pack's, with what was imported put over it. It is read anew only after an import, by
 * whichever process, a second later at most.
 */
export async function placesOf(db: Db, city: CityContext): Promise<PlaceList> {
  const { pack } = city
  const known = kept.get(pack)
  const asked = performance.now()
  if (known && asked - known.asked < TRUSTED_MS) return known.list
  const row = await db.selectFrom('place_list').select('mark').where('city_id', '=', city.id).executeTakeFirst()
  const mark = row?.mark ?? null
  const list =
    known?.list.mark === mark
      ? known.list
      : mark === null
        ? listOf(pack, null, [], [])
        : listOf(pack, mark, ...(await imported(db, city.id)))
  kept.set(pack, { list, asked })
  return list
}

async function imported(db: Db, cityId: number): Promise<[ListedPlace[], ListedShape[]]> {
  const [places, shapes] = await Promise.all([
    db.selectFrom('place').selectAll().where('city_id', '=', cityId).orderBy('id').execute(),
    db.selectFrom('place_shape').selectAll().where('city_id', '=', cityId).orderBy('id').execute(),
  ])
  return [
    places.map(({ unit_id: unit, also: spelled, lng, lat, retired_at, id, name, kind, aliases, code }) => ({
      ...{ id, name, kind, unit, aliases, spelled, code },
      point: lng === null || lat === null ? null : { lng, lat },
      retired: retired_at !== null,
    })),
    shapes.map(({ id, name, kind, unit_id: unit, lines, retired_at }) => ({
      ...{ id, name, unit, lines },
      kind: kind as Shape['kind'],
      retired: retired_at !== null,
    })),
  ]
}

function listOf(
  pack: Pack,
  mark: string | null,
  places: readonly ListedPlace[],
  drawn: readonly ListedShape[],
): PlaceList {
  const byId = new Map([...placesOfPack(pack), ...places].map(row => [row.id, row]))
  const shapes = new Map([...shapesOfPack(pack), ...drawn].map(row => [row.id, row]))
  const there = [...byId.values()].filter(row => !row.retired)
  const named = there.filter(row => !OBJECT_KINDS.includes(row.kind))
  const objects = there.filter(row => OBJECT_KINDS.includes(row.kind))
  const towns = townsOf(pack)
  const names = towns.flatMap(town => [town.name, ...town.aliases])
  const sought = [...towns, ...named]
  let gazetteer: Gazetteer | undefined
  let atlas: Atlas | undefined
  let byName: Map<string, { row: ListedPlace }[]> | undefined
  const abouts = new Map<string, ListedAbout | null>()
  let houses: Map<string, ListedPlace[]> | undefined
  return {
    mark,
    named,
    objects,
    shapes: [...shapes.values()].filter(row => !row.retired),
    get atlas() {
      atlas ??= buildAtlas(this.shapes, there)
      return atlas
    },
    get gazetteer() {
      gazetteer ??= buildGazetteer(
        sought.flatMap(({ name, aliases, unit }) => [name, ...aliases].map(one => ({ name: one, unit }))),
      )
      return gazetteer
    },
    place: id => byId.get(id),
    shape: id => shapes.get(id),
    find(typed, unit, most) {
      const found = findPlaces(sought, typed, { most, unit, towns: names })
      return found.length > 0 ? found : findPlaces(objects, typed, { most, unit })
    },
    exact(name, unit) {
      byName ??= Map.groupBy(
        named.flatMap(row => [...new Set([row.name, ...row.aliases])].map(one => ({ one, row }))),
        pair => pair.one,
      )
      const found = onlyOne(byName.get(name.trim()), unit)
      if (found) return found
      const split = withNumber(name)
      const road = split ? onlyOne(byName.get(split.stem), unit) : undefined
      return road && hasNumbers(road) ? road : undefined
    },
    about(place, behind) {
      if (place.kind !== 'road') {
        const numbered = behind !== '' && hasNumbers(place) && withNumber(`${place.name}${behind}`)
        return numbered && place.point ? { point: place.point, metres: 0, where: this.atlas.areaAt(place.point) } : null
      }
      const number = houseNumber(behind)
      const key = `${place.id} ${number ?? ''}`
      const known = abouts.get(key)
      if (known !== undefined) return known
      houses ??= Map.groupBy(
        named.filter(row => row.point !== null && /\d/u.test(row.name)),
        row => row.unit,
      )
      const found = aboutRoad(this, place, number, houses.get(place.unit) ?? [])
      if (abouts.size >= MOST_ABOUTS) abouts.clear()
      abouts.set(key, found)
      return found
    },
  }
}

/** A position reckoned once serves the others who ask for it. */
const MOST_ABOUTS = 5000

function aboutRoad(
  list: PlaceList,
  road: ListedPlace,
  number: number | null,
  houses: readonly ListedPlace[],
): ListedAbout | null {
  const names = [road.name, ...road.aliases]
  const lines = list.shapes
    .filter(shape => shape.kind === 'road' && shape.unit === road.unit && names.includes(shape.name))
    .flatMap(shape => shape.lines)
  const known = houses.flatMap(({ name, point }) => {
    const own = names.find(one => name.startsWith(one))
    const one = own ? houseNumber(name.slice(own.length)) : null
    return point && one !== null ? [{ number: one, point }] : []
  })
  const about = aboutOnRoad(number, known, lines)
  if (about) return { point: about.point, metres: about.metres, where: list.atlas.areaOf(about.extent, ASIDE_M) }
  return road.point ? { point: road.point, metres: 0, where: NOWHERE } : null
}

const NOWHERE: Where = { town: null, community: null, grid: null }

function onlyOne(rows: readonly { row: ListedPlace }[] | undefined, unit: string | null): ListedPlace | undefined {
  const fit = (rows ?? []).filter(({ row }) => unit === null || row.unit === unit)
  return fit.length === 1 ? fit[0]?.row : undefined
}

function townsOf(pack: Pack): ListedPlace[] {
  return [...pack.units.values()].filter(isLocal).map(unit => {
    const aliases = [...(unit.short && unit.short !== unit.name.zh ? [unit.short] : []), ...unit.aliases]
    const spelled = [unit.name.zh, ...aliases].map(spellingOf).join(' ')
    const row = { id: `${TOWN}/${unit.code}`, name: unit.name.zh, kind: TOWN, unit: unit.code, aliases, spelled }
    return { ...row, code: null, point: null, retired: false }
  })
}

/** What the gazetteer names, with the position that the map of the pack gives it, and what only the map names. */
function placesOfPack(pack: Pack): ListedPlace[] {
  const drawn = new Map(pack.map.places.map(row => [row.id, row]))
  const listed = [...new Set([...pack.places.values()].flat())].map(row => {
    const id = placeIdOf(row)
    const point = drawn.get(id)?.point ?? null
    const { name, kind, unit, aliases } = row
    return { ...{ id, name, kind, unit, aliases, point }, code: null, spelled: spelledOf(row), retired: false }
  })
  const known = new Set(listed.map(row => row.id))
  const more = pack.map.places
    .filter(row => !known.has(row.id))
    .map(row => ({ ...row, spelled: OBJECT_KINDS.includes(row.kind) ? '' : spelledOf(row), retired: false }))
  return [...listed, ...more]
}

const shapesOfPack = (pack: Pack): ListedShape[] => pack.map.shapes.map(shape => ({ ...shape, retired: false }))

/** How all names of a place are typed by who does not change to Chinese (CHECKLIST K41). */
export const spelledOf = (row: { name: string; aliases: readonly string[] }): string =>
  [row.name, ...row.aliases].map(spellingOf).filter(Boolean).join(' ')
