import type { ActContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { dayIn } from '../registry/index.ts'
import { finalWords, type Phase, type Word } from './rules/final-words.ts'

/** A word as it is stored; one that the running act is about to write has no `on_day` yet. */
export interface SaidWord extends Word {
  at: Date
  on_day: string | null
}

/** What was said of a case by the appeals that belong to it now, in order; the caller names the case. */
export const wordsIn = (db: Db, cityId: number) =>
  db
    .selectFrom('verdict')
    .innerJoin('appeal', join =>
      join
        .onRef('appeal.city_id', '=', 'verdict.city_id')
        .onRef('appeal.id', '=', 'verdict.appeal_id')
        .onRef('appeal.case_id', '=', 'verdict.case_id'),
    )
    .select([
      'verdict.id',
      'verdict.appeal_id',
      'verdict.round',
      'verdict.result',
      'verdict.at',
      'verdict.on_day',
    ] as const)
    .where('verdict.city_id', '=', cityId)
    .orderBy('verdict.at')
    .orderBy('verdict.id')

/**
 * Brings the stored words in line with what counts now, and tells for each word, those about to be written included, on
 * which day it counts. Call before writing them: an appeal has one final word at most. The case must be locked.
 * @param stored what {@link wordsIn} gave
 * @param fresh words that the act writes afterwards
 * @param closedAt when the last round was closed, in phase `closed`
 */
export function settleWords(
  ctx: ActContext,
  stored: readonly SaidWord[],
  fresh: readonly Word[],
  round: number,
  phase: Phase,
  closedAt: Date = ctx.now,
): (id: string) => string | null {
  const final = finalWords([...stored, ...fresh], round, phase)
  const dayOf = (id: string, at: Date): string | null => {
    const when = final.get(id)
    return when ? dayIn(ctx.city, when === 'closed' ? closedAt : at) : null
  }
  const lifted = stored.filter(word => word.on_day !== null && dayOf(word.id, word.at) === null)
  if (lifted.length) mark(ctx, lifted, null)
  const marked = Map.groupBy(
    stored.filter(word => dayOf(word.id, word.at) !== word.on_day),
    word => dayOf(word.id, word.at),
  )
  for (const [day, words] of marked) if (day !== null) mark(ctx, words, day)
  return id => dayOf(id, ctx.now)
}

function mark(ctx: ActContext, words: readonly Word[], day: string | null): void {
  ctx.write(
    ctx.db
      .updateTable('verdict')
      .set({ final: day !== null, on_day: day })
      .where('city_id', '=', ctx.city.id)
      .where(
        'id',
        'in',
        words.map(word => word.id),
      ),
  )
}

/** A new round begins: nothing of the case counts until it is answered. */
export function openWords(ctx: ActContext, caseId: string): void {
  ctx.write(
    ctx.db
      .updateTable('verdict')
      .set({ final: false, on_day: null })
      .where('city_id', '=', ctx.city.id)
      .where('case_id', '=', caseId)
      .where('final', '=', true),
  )
}
