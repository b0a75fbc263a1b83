import { type Actor, hasRole, unitsOf } from '../../platform/acts/index.ts'

/**
 * Whose cases a person sees: the centre's people and those who answer for the whole city see all, the people of a unit
 * see what their unit has or had a part in. null = all, [] = none.
 */
export function unitsSeen(actor: Actor): string[] | null {
  if (
    hasRole(
      actor,
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
    )
  )
    return null
  return unitsOf(actor, 'handler', 'unit_head')
}

/** Whether staff of the given posts may open a case that `unit` (and its co-units) has. */
export function maySee(actor: Actor, units: readonly (string | null)[]): boolean {
  const seen = unitsSeen(actor)
  return seen === null || units.some(unit => unit !== null && seen.includes(unit))
}
