import type { AnyAct, SubjectKind } from './act.ts'
import type { Actor, ActorPost, Principal, Role, StaffActor } from './actor.ts'
import { hasRole } from './actor.ts'

type Anything = SubjectKind<unknown>

const subjectOf = (spec: AnyAct) => spec.on as unknown as Anything | undefined

const rolesBy = (spec: AnyAct) =>
  spec.by.filter((who): who is Role => who !== 'owner' && who !== 'anyone' && who !== 'system')

/** Whether this actor may do this act to this row, by role and unit alone. Deny by default. */
export function mayDo(spec: AnyAct, actor: Actor, row: unknown): boolean {
  if (actor.kind === 'system') return spec.by.includes('system')
  if (spec.by.includes('anyone')) return true
  if (actor.kind === 'citizen') return spec.by.includes('owner') && subjectOf(spec)?.ownedBy(row, actor) === true
  return actor.posts.some(post => postMay(spec, post, row)) || lentFor(spec, actor, row) !== null
}

function postMay(spec: AnyAct, post: ActorPost, row: unknown): boolean {
  const on = subjectOf(spec)
  const units = on ? unitsOfRow(on, row) : []
  const named = rolesBy(spec)
  const inside = units.some(unit => post.path.includes(unit))
  if (post.roles.some(role => named.includes(role) && (!spec.within?.includes(role) || inside))) return true
  const { area } = post
  if (!area?.roles.some(role => spec.area?.includes(role))) return false
  return on === undefined || placesOfRow(on, row).some(unit => area.units.includes(unit))
}

const unitsOfRow = (on: Anything, row: unknown): readonly string[] => {
  const unit = on.unit(row)
  return on.units?.(row) ?? (unit === null ? [] : [unit])
}

const placesOfRow = (on: Anything, row: unknown) => on.places?.(row) ?? unitsOfRow(on, row)

function lentFor(spec: AnyAct, actor: StaffActor, row: unknown): Principal | null {
  const { power } = spec
  if (!power) return null
  const kind = subjectOf(spec)?.matterKind?.(row)
  const found = actor.lent?.find(
    lent =>
      lent.powers.includes(power) &&
      (lent.kinds.length === 0 || (kind !== undefined && lent.kinds.includes(kind))) &&
      postMay(spec, lent.post, row),
  )
  return found?.of ?? null
}

/**
 * For whom the actor does it, if not in their own right: for the absent colleague in whose hands the thing is, or whose
 * post alone allows it, or who lent the power (CHECKLIST K70 K72). The act must be allowed.
 */
export function onBehalfOf(spec: AnyAct, actor: Actor, row: unknown): Principal | null {
  if (actor.kind !== 'staff') return null
  const holder = subjectOf(spec)?.person?.(row) ?? null
  const able = actor.posts.filter(post => postMay(spec, post, row))
  const absent = able.find(({ of }) => of && of.id === holder)?.of
  if (absent) return absent
  if (able.some(({ of }) => !of)) return null
  return able[0]?.of ?? lentFor(spec, actor, row)
}

/** Whether the act is one of this actor's trade at all: shut ones are then shown with the reason. */
export function isOfTrade(spec: AnyAct, actor: Actor): boolean {
  return actor.kind === 'staff' && hasRole(actor, ...rolesBy(spec))
}
