import type { ActContext, CityContext, Role } from '../../platform/acts/index.ts'
import type { Text } from '../../platform/i18n/texts.ts'
import { personIdOf } from '../registry/index.ts'

/** What waits, and where the console shows it. */
export interface Waiting {
  subject: { kind: 'ladder' | 'honour' | 'round' | 'integrity' | 'objection' | 'restoration' | 'recount'; id: string }
  title: Text
  /** roles of the city, not of a unit */
  roles: readonly Role[]
  /** whoever may not decide on it */
  but?: readonly (string | null)[]
}

/** Somebody has to sign or to judge (CHECKLIST K61): the notice says what waits, never whom it is about. */
export function waitingBody(city: CityContext, { subject, title, roles, but = [] }: Waiting) {
  const people = [...city.pack.people.values()]
    .filter(person => person.roles.some(role => roles.includes(role)))
    .map(person => personIdOf(city.code, person.code))
    .filter(id => !but.includes(id))
  return { event: 'waiting', subject, title, roles: [], unit: null, people, caseId: null }
}

export const tellWaiting = (ctx: ActContext, waiting: Waiting): void =>
  ctx.follow('notice.tell', waitingBody(ctx.city, waiting))
