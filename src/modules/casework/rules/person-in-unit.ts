import type { CityContext } from '../../../platform/acts/index.ts'
import { personIdOf } from '../../registry/index.ts'

const byCity = new WeakMap<object, Map<string, { unit: string; name: string; code: string }>>()

function peopleOf(city: CityContext) {
  let people = byCity.get(city.pack)
  if (!people) {
    people = new Map(
      [...city.pack.people.values()].map(person => [
        personIdOf(city.code, person.code),
        { unit: person.unit, name: person.name, code: person.code },
      ]),
    )
    byCity.set(city.pack, people)
  }
  return people
}

/** Whether a person has a post in the unit or one of its sections. */
export function personInUnit(city: CityContext, person: string, unit: string | null): boolean {
  const found = peopleOf(city).get(person)
  return found !== undefined && (found.unit === unit || city.pack.units.get(found.unit)?.parent === unit)
}

export const unitOfPerson = (city: CityContext, person: string): string | null =>
  peopleOf(city).get(person)?.unit ?? null

export const personName = (city: CityContext, person: string | null): string | null =>
  person === null ? null : (peopleOf(city).get(person)?.name ?? null)
