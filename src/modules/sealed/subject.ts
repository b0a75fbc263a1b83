import type { Selectable } from 'kysely'
import { type Actor, type CityContext, hasRole, type SubjectKind } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { openSeal } from './seal.ts'

export type Clue = Selectable<Database['clue']>

/** A sealed report as the subject of acts: the seal is opened for the reader before the row is looked for. */
export const onClue: SubjectKind<Clue> = {
  kind: 'clue',
  path: 'clues',
  opens: openSeal,
  lock: (db, cityId, id) =>
    db.selectFrom('clue').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('clue')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

/** Who reads sealed reports: the inspectors; what is about the inspectors themselves, the leaders alone. */
export const READERS = ['discipline_inspector', 'leader'] as const

/** A reason why this reader has no part in it, as a refusal's code. */
export function notTheirs(clue: Clue, actor: Actor, city: CityContext): string | null {
  const aboutInspectors = clue.about_units.includes(city.pack.rules.sealed?.unit.value ?? '')
  return hasRole(actor, aboutInspectors ? 'leader' : 'discipline_inspector') ? null : 'clue_not_yours'
}
