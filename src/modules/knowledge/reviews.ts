import type { ActContext } from '../../platform/acts/index.ts'
import type { Entry } from './subject.ts'

/** A review falls due on this day; upkeep is measured by whether it was done by then. */
export function openReview(ctx: ActContext, entry: Pick<Entry, 'id' | 'unit_id'>, due: string): void {
  ctx.write(
    ctx.db.insertInto('knowledge_review').values({
      city_id: ctx.city.id,
      id: ctx.id(),
      entry_id: entry.id,
      unit_id: entry.unit_id,
      due_on: due,
      done_on: null,
    }),
  )
}

/** The running review is done: confirmed, replaced by a new wording, or the entry was ended. */
export function endReview(ctx: ActContext, entry: Pick<Entry, 'id'>, today: string): void {
  ctx.write(
    ctx.db
      .updateTable('knowledge_review')
      .set({ done_on: today })
      .where('city_id', '=', ctx.city.id)
      .where('entry_id', '=', entry.id)
      .where('done_on', 'is', null),
  )
}
