import type { ActContext, CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { mayPublish } from '../../casework/index.ts'

/** An answer would not reach who joins later. */
export const JOINABLE = ['received', 'accepted', 'dispatched', 'signed', 'disputed']
/** A title is the citizen's own first sentence until somebody at the centre has read it and given it one. */
const READ = [...JOINABLE.filter(state => state !== 'received'), 'replied']

export interface Target {
  id: string
  number: string
  version: number
  appeal_count: number
  unit_id: string | null
}

/** Whom a new appeal may join: by staff any open case, by the public only what the public is shown. */
export type Joining = { caseId: string } | { number: string }

/** The case to join, locked; undefined if it can't be joined any more: then the appeal stands on its own. */
export async function lockTarget(ctx: ActContext, joining: Joining): Promise<Target | undefined> {
  const query = ctx.db
    .selectFrom('case_file')
    .select(['id', 'number', 'version', 'state', 'kind', 'item', 'grade', 'appeal_count', 'unit_id', 'part_of'])
    .where('city_id', '=', ctx.city.id)
    .forNoKeyUpdate()
  if ('caseId' in joining) {
    const found = await query.where('id', '=', joining.caseId).executeTakeFirst()
    return found && found.part_of === null && JOINABLE.includes(found.state) ? found : undefined
  }
  const found = await query.where('number', '=', joining.number).executeTakeFirst()
  return found && JOINABLE.includes(found.state) && (await shownToAll(ctx.db, ctx.city, [found])).has(found.id)
    ? found
    : undefined
}

/** The new appeal's own case is merged at once into the one it joins; undoing brings it back (SPEC R2). */
export function joinCase(ctx: ActContext, made: { appealId: string; caseId: string }, target: Target): void {
  ctx.write(
    ctx.db
      .updateTable('appeal')
      .set({ case_id: target.id, merged_at: ctx.now })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', made.appealId),
  )
  ctx.write(
    ctx.db
      .updateTable('case_file')
      .set({ state: 'merged', merged_into: target.id, closed_at: ctx.now, appeal_count: 0 })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', made.caseId),
  )
  ctx.write(
    ctx.db
      .updateTable('case_file')
      .set({ appeal_count: target.appeal_count + 1, version: target.version + 1 })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', target.id),
  )
  ctx.also(
    'case.joined',
    { kind: 'case', id: target.id },
    { from: made.caseId, appeals: [made.appealId] },
    target.unit_id,
  )
  ctx.follow('search.index', { caseId: target.id })
  ctx.announce('case', { id: target.id, version: target.version + 1, unit: target.unit_id })
}

/** Those of the cases that the public may be shown: read by the centre, open, not protected, and everyone in them agreed. */
export async function shownToAll(
  db: Db,
  city: CityContext,
  cases: readonly { id: string; state: string; kind: string; item: string | null; grade: string | null }[],
): Promise<Set<string>> {
  const open = cases.filter(row => READ.includes(row.state) && mayPublish(city.pack, row))
  if (open.length === 0) return new Set()
  const rows = await db
    .selectFrom('appeal')
    .select('case_id')
    .where('city_id', '=', city.id)
    .where(
      'case_id',
      'in',
      open.map(row => row.id),
    )
    .groupBy('case_id')
    .having(eb => eb.fn<boolean>('bool_and', ['consent_publish']), '=', true)
    .execute()
  return new Set(rows.map(row => row.case_id))
}
