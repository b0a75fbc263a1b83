import type { CityContext } from '../../platform/acts/index.ts'
import { calendarOf } from './calendar-of.ts'
import type { Pack } from './pack/index.ts'

const kept = new WeakMap<Pack, Map<Pack, Pack>>()

/**
 * The city with the rules of a version: what decides on a case that was taken in under it. Units and people are those
 * of today, and those of the version that are gone since, so that old cases still show who they were.
 * @param version as the case keeps it; null and unknown mean the rules in force
 */
export function under(city: CityContext, version: string | null | undefined): CityContext {
  if (!version || !city.versions || city.pack.version === version) return city
  const old = city.versions.find(pack => pack.version === version)
  if (!old) return city
  const pack = join(city.pack, old)
  return { ...city, pack, calendar: calendarOf(pack) }
}

function join(now: Pack, old: Pack): Pack {
  const known = kept.get(now) ?? new Map<Pack, Pack>()
  kept.set(now, known)
  let pack = known.get(old)
  if (!pack) {
    pack = {
      ...old,
      units: new Map([...old.units, ...now.units]),
      people: new Map([...old.people, ...now.people]),
      places: now.places,
      map: now.map,
      roots: now.roots,
    }
    known.set(old, pack)
  }
  return pack
}
