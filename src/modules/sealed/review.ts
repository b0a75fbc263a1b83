import { type ActContext, Refusal } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { openClock, stopClock } from '../casework/index.ts'

/**
 * The time within which a sealed report is looked at, on the one table of limits: its row says that there is a report, and
 * nothing of what it says or whom it is about; the unit is the inspectors' whomever it concerns. Lists of limits leave it out.
 */
export function openReview(ctx: ActContext, id: string): { due: Date } {
  const rules = ctx.city.pack.rules.sealed
  if (!rules) throw new Refusal('not_in_pack', { status: 409 })
  return openClock(ctx, {
    kind: 'clue',
    unit: rules.unit.value,
    limit: rules.review.value,
    caseId: null,
    subject: { kind: 'clue', id },
  })
}

/** The review that still runs on a report. */
export const runningReview = (db: Db, cityId: number, id: string) =>
  db
    .selectFrom('clock')
    .select(['id', 'due_at'])
    .where('city_id', '=', cityId)
    .where('subject_id', '=', id)
    .where('kind', '=', 'clue')
    .where('stopped_at', 'is', null)

/** Somebody looks into it, or it is over. */
export function endReview(ctx: ActContext, running: readonly { id: string; due_at: Date }[]): void {
  for (const clock of running) stopClock(ctx, clock)
}
