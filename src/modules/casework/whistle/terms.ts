import { type CityContext, Refusal } from '../../../platform/acts/index.ts'
import { pathOfUnit } from '../../registry/index.ts'

/** The rules of whistles. @throws Refusal if the city has none */
export function whistlesOf(city: CityContext) {
  const { whistle } = city.pack.rules
  if (!whistle) throw new Refusal('not_in_pack', { status: 409 })
  return whistle
}

/** The unit of a section, the street of an office: whom a whistle names. */
export const wholeUnit = (city: CityContext, unit: string): string =>
  pathOfUnit(city, unit).find(code => city.pack.units.get(code)?.kind !== 'section') ?? unit

/**
 * 同责清单 (SPEC R7): which shared duties hold in a place. A place with a list of its own is not served by the general one.
 */
export function sharedIn(city: CityContext, place: string | null) {
  const { shared } = whistlesOf(city)
  const own = shared.filter(row => place !== null && row.place === place)
  return own.length ? own : shared.filter(row => row.place === undefined)
}
