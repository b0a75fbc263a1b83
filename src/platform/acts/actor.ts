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

export interface ActorPost {
  unit: string
  /** the unit and all units above it: a section's clerk works on the department's cases */
  path: string[]
  roles: Role[]
}

export interface StaffActor {
  kind: 'staff'
  id: string
  name: string
  posts: ActorPost[]
}

export type Actor =
  | StaffActor
  /** someone who proved to own an appeal (query code, or telephone and code), or anybody (appealIds empty) */
  | { kind: 'citizen'; id: string; appealIds: readonly string[] }
  | { kind: 'system'; id: string }

export const actorKey = (actor: Actor): string => `${actor.kind}:${actor.id}`

export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.kind === 'staff' && actor.posts.some(post => post.roles.some(role => wanted.includes(role)))
}

/** Whether the actor holds one of the roles in the unit itself or in a unit below it. */
export function hasRoleWithin(actor: Actor, unit: string | null, wanted: readonly Role[]): boolean {
  if (actor.kind !== 'staff' || unit === null) return false
  return actor.posts.some(post => post.path.includes(unit) && post.roles.some(role => wanted.includes(role)))
}

/** The units whose cases the actor works on, by the given roles. */
export function unitsOf(actor: Actor, ...wanted: readonly Role[]): string[] {
  if (actor.kind !== 'staff') return []
  return [
    ...new Set(actor.posts.filter(post => post.roles.some(role => wanted.includes(role))).flatMap(post => post.path)),
  ]
}
