import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { type Actor, areaOf, hasRole, type Role, unitsOf } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { unitsInHand } from './rules/chain.ts'
import type { CaseFile } from './subject.ts'

export type CaseWhere = (eb: ExpressionBuilder<Database, 'case_file'>) => Expression<SqlBool>

const CENTRE: readonly Role[] = [
  'operator',
  'dispatcher',
  'arbiter',
  'coordinator',
  'caller_back',
  'supervisor',
  'leader',
  'assessor',
  'monitor',
  'discipline_inspector',
]

/** Who works for a unit: its handlers and its head. */
export const UNIT_STAFF = ['handler', 'unit_head'] as const

/**
 * Whose cases a person sees: the centre's people and those who answer for the whole city see all, those of a sub-platform
 * what lies in its area, the people of a unit what their unit has or had a part in. null = all, [] = none.
 */
export function unitsSeen(actor: Actor): string[] | null {
  if (hasRole(actor, ...CENTRE)) return null
  return [...new Set([...unitsOf(actor, ...UNIT_STAFF), ...areaOf(actor, ...CENTRE)])]
}

/** Whether staff of the given posts may open a case that `unit` (and its co-units) has. */
export function maySee(actor: Actor, units: readonly (string | null)[]): boolean {
  const seen = unitsSeen(actor)
  return seen === null || units.some(unit => unit !== null && seen.includes(unit))
}

/** Whether they may open this case; `had`: units that had it before. */
export function maySeeCase(
  actor: Actor,
  kase: Pick<CaseFile, 'unit_id' | 'via' | 'co_units' | 'place_unit'>,
  had: readonly string[] = [],
): boolean {
  if (maySee(actor, [...unitsInHand(kase), ...kase.co_units, ...had])) return true
  return kase.unit_id === null && kase.place_unit !== null && areaOf(actor, ...CENTRE).includes(kase.place_unit)
}

/** The condition on lists that {@link unitsSeen} means; null if they see all. */
export function inSight(actor: Actor): CaseWhere | null {
  const seen = unitsSeen(actor)
  if (seen === null) return null
  const units = seen.length ? seen : ['']
  const area = areaOf(actor, ...CENTRE)
  return eb =>
    eb.or([
      eb('case_file.unit_id', 'in', units),
      eb('case_file.held_by', 'in', units),
      ...(area.length ? [eb.and([eb('case_file.unit_id', 'is', null), eb('case_file.place_unit', 'in', area)])] : []),
    ])
}
