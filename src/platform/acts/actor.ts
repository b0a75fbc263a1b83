export const roles = [
  'operator',
  'dispatcher',
  'arbiter',
  'handler',
  'unit_head',
  'coordinator',
  'caller_back',
  'supervisor',
  'leader',
  'assessor',
  'monitor',
  'discipline_inspector',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const

export type Role = (typeof roles)[number]

/** Powers that a person may lend one by one (CHECKLIST K72); acts name the one they need. */
export const powers = ['sign', 'extend', 'approve'] as const
export type Power = (typeof powers)[number]

/** The person whose rights are used: the absent one, or who lent the power. */
export interface Principal {
  id: string
  name: string
}

export interface ActorPost {
  unit: string
  /** the unit and the unit that it is a section of: a section's clerk works on the department's cases */
  path: string[]
  roles: Role[]
  /** roles of the centre that this post has for its sub-platform alone, and the units that lie in it (SPEC F1) */
  area?: { units: string[]; roles: Role[] }
  /** held for somebody who is absent (K70) */
  of?: Principal
}

/** A named power that somebody lent, with the post it comes from (K72). */
export interface LentPower {
  of: Principal
  post: ActorPost
  powers: readonly Power[]
  /** kinds of matter it is lent for; empty: all */
  kinds: readonly string[]
}

export interface StaffActor {
  kind: 'staff'
  id: string
  name: string
  posts: ActorPost[]
  lent?: LentPower[]
}

export type Actor =
  | StaffActor
  /** someone who proved to own an appeal (query code, or telephone and code), or anybody (appealIds empty) */
  | {
      kind: 'citizen'
      id: string
      appealIds: readonly string[]
      /** a hash of address and browser that changes every day: tells series of ratings, and nobody's name (K95) */
      device?: string
    }
  | { kind: 'system'; id: string }

export const actorKey = (actor: Actor): string => `${actor.kind}:${actor.id}`

export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.kind === 'staff' && actor.posts.some(post => post.roles.some(role => wanted.includes(role)))
}

/** Whether the actor holds one of the roles in one of the units, or in a section of it. */
export function hasRoleWithin(
  actor: Actor,
  units: string | null | readonly (string | null)[],
  wanted: readonly Role[],
): boolean {
  if (actor.kind !== 'staff') return false
  const inside = typeof units === 'string' || units === null ? [units] : units
  return actor.posts.some(
    post => post.roles.some(role => wanted.includes(role)) && inside.some(unit => unit && post.path.includes(unit)),
  )
}

/** The units whose cases the actor works on, by the given roles. */
export function unitsOf(actor: Actor, ...wanted: readonly Role[]): string[] {
  if (actor.kind !== 'staff') return []
  return [
    ...new Set(actor.posts.filter(post => post.roles.some(role => wanted.includes(role))).flatMap(post => post.path)),
  ]
}

/** The units of the sub-platforms for which the actor holds one of the roles. */
export function areaOf(actor: Actor, ...wanted: readonly Role[]): string[] {
  if (actor.kind !== 'staff') return []
  return [
    ...new Set(actor.posts.flatMap(({ area }) => (area?.roles.some(role => wanted.includes(role)) ? area.units : []))),
  ]
}

/** The actor and everybody they stand in for: whose work is theirs today (K70). */
export function actsFor(actor: Actor): string[] {
  if (actor.kind !== 'staff') return []
  return [...new Set([actor.id, ...actor.posts.flatMap(({ of }) => (of ? [of.id] : []))])]
}
