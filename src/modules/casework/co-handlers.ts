import type { Selectable } from 'kysely'
import type { ActContext, SubjectKind } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { parseLimit } from '../../rules/clock/index.ts'
import { openClock } from './clocks.ts'

export type CoHandler = Selectable<Database['co_handler']>

/** One unit's share in a case: whose it is decides who may answer. */
export const onCoHandler: SubjectKind<CoHandler> = {
  kind: 'coHandler',
  path: 'co-handlers',
  lock: (db, cityId, id) =>
    db.selectFrom('co_handler').selectAll().where('city_id', '=', cityId).where('id', '=', id).forUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state, opinion: row.opinion }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('co_handler')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

interface Shared {
  id: string
  round: number
  limit_text: string | null
  due_at: Date | null
}

/** Asks units for their part, each under the pack's share of the lead's limit (SPEC F6). @returns what the ledger keeps */
export function inviteUnits(ctx: ActContext, kase: Shared, units: readonly string[], words: string | null) {
  if (units.length === 0 || !kase.limit_text) return []
  const limit = parseLimit(kase.limit_text)
  const part = { share: ctx.city.pack.rules.coHandling.share.value, until: kase.due_at }
  return units.map(unit => {
    const id = ctx.id()
    const subject = { kind: 'coHandler', id }
    const clock = openClock(ctx, { kind: 'co', caseId: kase.id, subject, unit, limit, part, round: kase.round })
    ctx.insert('co_handler', {
      city_id: ctx.city.id,
      id,
      version: 1,
      case_id: kase.id,
      unit_id: unit,
      state: 'asked',
      words,
      invited_by: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
      invited_at: ctx.now,
      clock_id: clock.id,
      due_at: clock.due,
      opinion: null,
      answered_by: null,
      answered_at: null,
      on_time: null,
    })
    return { id, unit, due: clock.due.toISOString() }
  })
}

/** Those who have not answered are asked no longer: the case was answered, merged or sent elsewhere. */
export function releaseUnits(ctx: ActContext, kase: { id: string; open_co: number }): { open_co: number } {
  if (kase.open_co > 0) {
    ctx.write(
      ctx.db
        .updateTable('co_handler')
        .set({ state: 'released' })
        .where('city_id', '=', ctx.city.id)
        .where('case_id', '=', kase.id)
        .where('state', '=', 'asked'),
    )
    ctx.write(
      ctx.db
        .updateTable('clock')
        .set({ stopped_at: ctx.now, cancelled: true, next_at: null })
        .where('city_id', '=', ctx.city.id)
        .where('case_id', '=', kase.id)
        .where('kind', '=', 'co')
        .where('stopped_at', 'is', null),
    )
  }
  return { open_co: 0 }
}
