import type { CityContext } from '../../../platform/acts/index.ts'

/** The unit that keeps the clocks of objections and excuses: where the supervisors sit. @throws if nobody supervises */
export function decidingUnit(city: CityContext): string {
  const person = [...city.pack.people.values()].find(row => row.roles.includes('supervisor'))
  if (!person) throw new Error(`nobody supervises in ${city.code}`)
  return person.unit
}
