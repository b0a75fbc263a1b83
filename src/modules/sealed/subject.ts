import type { Selectable } from 'kysely'
import { type Actor, type CityContext, hasRole, rowOf, type SubjectKind } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { openSeal } from './seal.ts'

export type Clue = Selectable<Database['clue']>

/** A sealed report as the subject of acts: the seal is opened for the reader before the row is looked for. */
export const onClue: SubjectKind<Clue> = {
  kind: 'clue',
  path: 'clues',
  opens: openSeal,
  ...rowOf('clue'),
  unit: () => null,
}

/** Who reads sealed reports: the inspectors; what is about the inspectors themselves, the leaders alone. */
export const READERS = ['discipline_inspector', 'leader'] as const

/** A reason why this reader has no part in it, as a refusal's code. */
export function notTheirs(clue: Clue, actor: Actor, city: CityContext): string | null {
  const aboutInspectors = clue.about_units.includes(city.pack.rules.sealed?.unit.value ?? '')
  return hasRole(actor, aboutInspectors ? 'leader' : 'discipline_inspector') ? null : 'clue_not_yours'
}
