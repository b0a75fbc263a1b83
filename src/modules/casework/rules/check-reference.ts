import { type CityContext, Refusal } from '../../../platform/acts/index.ts'
import { isLocal } from '../../registry/index.ts'

const field = (path: string, code: string, value: string) =>
  new Refusal('bad_input', { fields: [{ path, code, vars: { value } }] })

/** @throws Refusal bad_input that names the field, if the event list has no such item. */
export function checkItem(city: CityContext, code: string, path = 'item'): void {
  if (!city.pack.items.has(code)) throw field(path, 'unknown_item', code)
}

/** @throws Refusal if the code is no county, town or street of the city. */
export function checkPlace(city: CityContext, code: string | null, path = 'place.unit'): void {
  if (code === null) return
  const unit = city.pack.units.get(code)
  if (!unit || !isLocal(unit)) throw field(path, 'unknown_place', code)
}

/** @throws Refusal if the unit is unknown or a section: cases go to units, which hand them on inside. */
export function checkUnit(city: CityContext, code: string, path = 'unit'): void {
  const unit = city.pack.units.get(code)
  if (!unit || unit.kind === 'section') throw field(path, 'unknown_unit', code)
}

/** @throws Refusal if the code is not in the named list of the pack. */
export function checkListed(list: readonly { code: string }[], code: string, path: string): void {
  if (!list.some(row => row.code === code)) throw field(path, 'not_in_list', code)
}
