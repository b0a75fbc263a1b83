import type { CityContext } from '../../../platform/acts/index.ts'
import { personIdOf } from '../cities.ts'
import type { PackPerson } from '../pack/index.ts'

/** The people of a unit and its sections, who may take the turns given by their responsibility (SPEC R4). */
export function peopleOfUnit(city: CityContext, unit: string, who?: readonly string[]) {
  return [...city.pack.people.values()]
    .filter(person => person.unit === unit || city.pack.units.get(person.unit)?.parent === unit)
    .filter(person => !who || (person.duty !== undefined && who.includes(person.duty)))
    .map((person: PackPerson) => ({ id: personIdOf(city.code, person.code), name: person.name, title: person.post }))
}

export const dutyPhoneContext = (cityId: number): string => `${cityId}/duty_turn.phone`

export const dutyPhone = (city: CityContext, sealed: Buffer | null): string | null =>
  sealed ? city.vault.open(sealed, dutyPhoneContext(city.id)) : null
