import type { Selectable } from 'kysely'
import {
  type Actor,
  type CityContext,
  forbidden,
  hasRole,
  rowOf,
  type SubjectKind,
} from '../../../platform/acts/index.ts'
import type { Database, Db } from '../../../platform/db/index.ts'
import type { FileSubject } from '../../../platform/files/index.ts'
import { pathOfUnit } from '../../registry/index.ts'

export type Breach = Selectable<Database['breach']>

/** What the discipline of the review forbids (SPEC N7); the codes are those of the schemes' vetoes. */
export const BREACHES = ['canvassing', 'forged', 'retaliation', 'gain'] as const

/** Who reads what was reported. */
export const BREACH_READERS = ['discipline_inspector', 'leader'] as const

export const onBreach: SubjectKind<Breach> = {
  kind: 'breach',
  path: 'breaches',
  ...rowOf('breach'),
  unit: () => null,
}

/** Nobody reads or decides what is said of their own unit. */
export const isOwn = (city: CityContext, actor: Actor, unit: string | null): boolean =>
  unit !== null &&
  actor.kind === 'staff' &&
  actor.posts.some(post => pathOfUnit(city, post.unit).includes(unit) || pathOfUnit(city, unit).includes(post.unit))

/** @throws Refusal forbidden */
export function mustBeOutside(city: CityContext, actor: Actor, breach: Breach): void {
  if (isOwn(city, actor, breach.unit_id)) throw forbidden()
}

const contextOf = (city: CityContext, column: string): string => `${city.id}/breach.${column}`
export const sealWords = (city: CityContext, words: string): Buffer => city.vault.seal(words, contextOf(city, 'words'))
export const openWords = (city: CityContext, sealed: Buffer): string =>
  city.vault.open(sealed, contextOf(city, 'words'))
export const sealReporter = (city: CityContext, reporter: { name?: string; phone?: string }): Buffer =>
  city.vault.seal(JSON.stringify(reporter), contextOf(city, 'reporter'))
export const openReporter = (city: CityContext, sealed: Buffer): { name?: string; phone?: string } =>
  JSON.parse(city.vault.open(sealed, contextOf(city, 'reporter'))) as { name?: string; phone?: string }

/** What proves a report is seen by whoever may read the report. */
export async function maySeeBreachFile(
  db: Db,
  city: CityContext,
  actor: Actor,
  { kind, id }: FileSubject,
): Promise<boolean> {
  if (kind !== 'breach' || !hasRole(actor, ...BREACH_READERS)) return false
  const row = await db
    .selectFrom('breach')
    .select('unit_id')
    .where('city_id', '=', city.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined && !isOwn(city, actor, row.unit_id)
}
