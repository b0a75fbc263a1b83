import type { Selectable } from 'kysely'
import { type Actor, type CityContext, rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database, Db } from '../../../platform/db/index.ts'
import type { SchemePeriod } from '../../../rules/score/index.ts'
import { under } from '../../registry/index.ts'
import { fileFor, packFor } from '../law.ts'
import { type Consequences, schemeFor } from '../scheme-for.ts'
import type { FactKind } from '../shapes.ts'

export type Objection = Selectable<Database['objection']>

export const onObjection: SubjectKind<Objection> = {
  kind: 'objection',
  path: 'objections',
  ...rowOf('objection'),
  unit: row => row.unit_id,
  rules: (row, _found, city) => under(city, row.pack_version),
  current: row => ({ version: row.version, state: row.state, number: row.number }),
}

/**
 * What the scheme of the period objected to says of objections; where the scheme of a round is silent on grounds and on approving
 * again, what the ranking of months says holds.
 */
export function rulesOf(
  city: CityContext,
  { scheme, kind, period }: Pick<Objection, 'kind' | 'period'> & { scheme: string | null },
): Consequences {
  if (scheme === null) return schemeFor(packFor(city, kind as 'month', period), kind as 'month')
  const ranking = schemeFor(city.pack, 'month')
  const file = fileFor(city, scheme, kind as SchemePeriod, period)
  return { ...ranking, publication: { ...ranking.publication, ...file?.publication } as Consequences['publication'] }
}

/** Who decides objections: never of the unit, never who made what is objected to (`madeBy`). */
export const DECIDERS = ['arbiter', 'supervisor', 'leader'] as const

export const isOfUnit = (actor: Actor, unit: string): boolean =>
  actor.kind === 'staff' && actor.posts.some(post => post.path.includes(unit))

export interface LostFact {
  caseId: string
  day: string
  round: number
  /** whose word it is, of a verdict */
  appeal: string | null
  number: string
  title: string
  /** the people who made the fact what it is: they do not decide about it */
  by: string[]
}

/** A fact that counts against the unit as the books stand now; null if it does not, or not any more. */
export async function lostFact(
  db: Db,
  cityId: number,
  kind: FactKind,
  id: string,
  unit: string,
  today: string,
): Promise<LostFact | null> {
  const kase = (caseId: string) =>
    db
      .selectFrom('case_file')
      .select(['number', 'title'])
      .where('city_id', '=', cityId)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
  if (kind === 'verdict') {
    const row = await db
      .selectFrom('verdict')
      .select(['case_id', 'appeal_id', 'round', 'on_day', 'by_person'])
      .where('city_id', '=', cityId)
      .where('id', '=', id)
      .where('unit_id', '=', unit)
      .where('final', '=', true)
      .where('result', '=', 'dissatisfied')
      .executeTakeFirst()
    if (!row?.on_day) return null
    const by = row.by_person ? [row.by_person] : []
    return {
      caseId: row.case_id,
      day: row.on_day,
      round: row.round,
      appeal: row.appeal_id,
      by,
      ...(await kase(row.case_id)),
    }
  }
  if (kind === 'limit') {
    const row = await db
      .selectFrom('clock')
      .select(['case_id', 'round', 'due_day', 'on_time'])
      .where('city_id', '=', cityId)
      .where('id', '=', id)
      .where('unit_id', '=', unit)
      .where('kind', '=', 'handle')
      .where('cancelled', '=', false)
      .where('excluded', 'is', null)
      .executeTakeFirst()
    if (!row?.case_id || row.on_time === true || (row.on_time === null && row.due_day >= today)) return null
    return {
      caseId: row.case_id,
      day: row.due_day,
      round: row.round,
      appeal: null,
      by: [],
      ...(await kase(row.case_id)),
    }
  }
  const row = await db
    .selectFrom('dispatch')
    .select(['case_id', 'round', 'returned_day', 'id'])
    .where('city_id', '=', cityId)
    .where('id', '=', id)
    .where('unit_id', '=', unit)
    .where('excluded', 'is', null)
    .executeTakeFirst()
  if (!row?.returned_day) return null
  const rulings = await db
    .selectFrom('ruling')
    .select('by_person')
    .where('city_id', '=', cityId)
    .where('dispatch_id', '=', row.id)
    .execute()
  const by = rulings.flatMap(one => one.by_person ?? [])
  return {
    caseId: row.case_id,
    day: row.returned_day,
    round: row.round,
    appeal: null,
    by,
    ...(await kase(row.case_id)),
  }
}
