import type { ActContext } from '../../platform/acts/index.ts'
import type { CaseFile } from './subject.ts'

/** A request for more time that nobody has decided falls away when the case is answered or given back. */
export function dropRequest(ctx: ActContext, kase: Pick<CaseFile, 'asked'>): { asked: null } {
  if (kase.asked === null) return { asked: null }
  ctx.write(
    ctx.db
      .updateTable('time_request')
      .set({ granted: false, decided_at: ctx.now })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', kase.asked),
  )
  ctx.write(
    ctx.db
      .updateTable('clock')
      .set({ stopped_at: ctx.now, cancelled: true, next_at: null })
      .where('city_id', '=', ctx.city.id)
      .where('subject_id', '=', kase.asked)
      .where('stopped_at', 'is', null),
  )
  return { asked: null }
}
