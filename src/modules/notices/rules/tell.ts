import type { CityContext, Role } from '../../../platform/acts/index.ts'
import { pathOfUnit, personIdOf } from '../../registry/index.ts'

/** What staff are told of; where each goes besides the program is a choice of theirs (CHECKLIST K61). */
export const EVENTS = [
  'arrival',
  'mark',
  'slip',
  'report',
  'watchword',
  'topic',
  'clue',
  'link',
  'knowledge',
  'inspection',
  'campaign',
  'waiting',
] as const
export type NoticeEvent = (typeof EVENTS)[number]

const OF_UNIT: readonly Role[] = ['handler', 'unit_head', 'coordinator']

/**
 * Whom a role means in a matter of a unit: its own people for the roles of units, everybody who holds it for those of the
 * city. Who has the matter by name stands for all handlers.
 */
export function peopleFor(
  city: CityContext,
  roles: readonly Role[],
  unit: string | null,
  handler: string | null,
): string[] {
  const found = new Set<string>()
  for (const role of roles) {
    if (role === 'handler' && handler) {
      found.add(handler)
      continue
    }
    const inside = OF_UNIT.includes(role)
    if (inside && unit === null) continue
    for (const person of city.pack.people.values())
      if (person.roles.includes(role) && (!inside || pathOfUnit(city, person.unit).includes(unit ?? '')))
        found.add(personIdOf(city.code, person.code))
  }
  return [...found]
}
