import type { z } from 'zod'
import type { Actor, Role } from './actor.ts'
import { areaOf, hasRole } from './actor.ts'
import type { ViewContext } from './context.ts'

export interface ViewSpec<I extends z.ZodType, O extends z.ZodType> {
  /** case.list */
  name: string
  /** GET /api/cases, GET /api/public/{city}/answers/{id}, POST /api/query/search */
  route: string
  /** staff roles that may ask; 'staff' = any signed-in; 'anyone' = the public; 'owner' = a citizen with a code */
  by: readonly (Role | 'staff' | 'anyone' | 'owner')[]
  /** roles of a sub-platform that may ask, about what lies in its area (SPEC F1) */
  area?: readonly Role[]
  input: I
  output: O
  run(ctx: ViewContext, input: z.output<I>): Promise<z.input<O>>
}

export type AnyView = ViewSpec<z.ZodType, z.ZodType>

const all = new Map<string, AnyView>()

/** Declares a question that can be asked. @throws if the name is taken. */
export function view<I extends z.ZodType, O extends z.ZodType>(spec: ViewSpec<I, O>): ViewSpec<I, O> {
  if (all.has(spec.name)) throw new Error(`view ${spec.name} is declared twice`)
  all.set(spec.name, spec as unknown as AnyView)
  return spec
}

export const views = (): AnyView[] => [...all.values()]

export function mayAsk(spec: AnyView, actor: Actor): boolean {
  if (spec.by.includes('anyone')) return true
  if (actor.kind === 'system') return true
  if (actor.kind === 'citizen') return spec.by.includes('owner') && actor.appealIds.length > 0
  if (spec.by.includes('staff')) return actor.posts.length > 0
  const roles = spec.by.filter((who): who is Role => who !== 'owner' && who !== 'anyone' && who !== 'staff')
  return hasRole(actor, ...roles) || areaOf(actor, ...(spec.area ?? [])).length > 0
}
