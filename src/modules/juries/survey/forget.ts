import type { ActContext } from '../../../platform/acts/index.ts'

/** It is forgotten whose a seat of a sample is: it has answered, or nothing more is asked (CHECKLIST K107). */
export function forgetHolders(ctx: ActContext, of: { seat: string } | { jury: string }): void {
  const forget = ctx.db
    .updateTable('survey_invite')
    .set({ appeal_id: null, remind_on: null })
    .where('city_id', '=', ctx.city.id)
  ctx.write('seat' in of ? forget.where('seat_id', '=', of.seat) : forget.where('jury_id', '=', of.jury))
}
