import type { AnyAct, SubjectKind } from './act.ts'
import type { Actor, Role } from './actor.ts'
import { hasRole, hasRoleWithin } from './actor.ts'

/** Whether this actor may do this act to this row, by role and unit alone. Deny by default. */
export function mayDo(spec: AnyAct, actor: Actor, row: unknown): boolean {
  if (actor.kind === 'system') return spec.by.includes('system')
  if (spec.by.includes('anyone')) return true
  const on = spec.on as unknown as SubjectKind<unknown> | undefined
  if (actor.kind === 'citizen') return spec.by.includes('owner') && on?.ownedBy(row, actor) === true
  const named = spec.by.filter((who): who is Role => who !== 'owner' && who !== 'anyone' && who !== 'system')
  const inside = named.filter(role => spec.within?.includes(role))
  const everywhere = named.filter(role => !spec.within?.includes(role))
  return hasRole(actor, ...everywhere) || (on !== undefined && hasRoleWithin(actor, on.unit(row), inside))
}

/** Whether the act is one of this actor's trade at all: shut ones are then shown with the reason. */
export function isOfTrade(spec: AnyAct, actor: Actor): boolean {
  if (actor.kind !== 'staff') return false
  return hasRole(
    actor,
    ...spec.by.filter((who): who is Role => who !== 'owner' && who !== 'anyone' && who !== 'system'),
  )
}
