import type { Selectable } from 'kysely'
import { type Actor, type CityContext, hasRole, type Role, type SubjectKind } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { bequeath, personIdOf } from '../registry/index.ts'

export type Draft = Selectable<Database['draft']>
export type DraftKind = 'register' | 'reply'

const REGISTERS: Role[] = ['operator', 'dispatcher']
const REPLIES: Role[] = ['handler', 'unit_head']
export const DRAFT_ROLES: Role[] = [...REGISTERS, ...REPLIES]

/** What somebody has half written: nobody's business but theirs and their colleagues', so it leaves no ledger entry. */
export const onDraft: SubjectKind<Draft> = {
  kind: 'draft',
  path: 'drafts',
  lock: (db, cityId, id) =>
    db.selectFrom('draft').selectAll().where('city_id', '=', cityId).where('id', '=', id).forUpdate(),
  version: () => 1,
  state: () => 'draft',
  unit: () => null,
  ownedBy: () => false,
  current: () => null,
  update: () => {
    throw new Error('a draft is changed by its own acts')
  },
}

export const draftContext = (cityId: number, column: 'title' | 'body'): string => `${cityId}/draft.${column}`

/** The kinds of drafts a person works on. */
export function draftKinds(actor: Actor): DraftKind[] {
  return [
    ...(hasRole(actor, ...REGISTERS) ? (['register'] as const) : []),
    ...(hasRole(actor, ...REPLIES) ? (['reply'] as const) : []),
  ]
}

/** Everybody of the actor's own departments: whose drafts can be taken over (CHECKLIST K35). */
export function colleaguesOf(city: CityContext, actor: Actor): Set<string> {
  if (actor.kind !== 'staff') return new Set()
  const { units, people } = city.pack
  const departmentOf = (code: string): string => {
    const unit = units.get(code)
    return unit?.kind === 'section' ? (unit.parent ?? code) : code
  }
  const departments = new Set(actor.posts.map(post => departmentOf(post.unit)))
  const ids = [...people.values()]
    .filter(person => departments.has(departmentOf(person.unit)))
    .map(person => personIdOf(city.code, person.code))
  return new Set([...ids, actor.id])
}

/** What a leaver has half written is finished by whoever takes over (CHECKLIST K71). */
bequeath('drafts', async (ctx, from, to) => {
  const rows = await ctx.db
    .updateTable('draft')
    .set({ person_id: to })
    .where('city_id', '=', ctx.city.id)
    .where('person_id', '=', from)
    .returning('id')
    .execute()
  return rows.length
})
