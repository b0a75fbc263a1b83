import type { ActContext } from '../../platform/acts/index.ts'
import { type CaseFile, closeCase, raiseCase, rehandleCase } from '../casework/index.ts'
import { dayIn } from '../registry/index.ts'

export type Result = 'satisfied' | 'dissatisfied' | 'unreachable' | 'declined_to_rate'

export interface Said {
  via: 'phone' | 'portal'
  result: Result
  contacted: boolean | null
  solved: string | null
  satisfaction: number | null
  reasons: string[]
  text: string | null
}

/** Not satisfied is the mark below the pack's line, or a plain "not solved". No mark is ever assumed. */
export function resultOf(
  levels: readonly { code: number; satisfied: boolean }[],
  said: { satisfaction: number | null; solved: string | null; declined: boolean },
): Result {
  if (said.solved === 'no') return 'dissatisfied'
  if (said.declined || said.satisfaction === null) return 'declined_to_rate'
  return levels.find(level => level.code === said.satisfaction)?.satisfied ? 'satisfied' : 'dissatisfied'
}

/**
 * Takes down what one appellant said of one round, and what follows from it: handled again, raised a level, closed, or
 * wait for the others. The case row must be locked. `pending`: other call-backs of the case that still wait.
 * @returns what follows
 */
export function settleVerdict(
  ctx: ActContext,
  kase: CaseFile,
  appealId: string,
  said: Said,
  pending: readonly { id: string }[],
  others: readonly { result: string }[],
): 'again' | 'raised' | 'closed' | 'waiting' {
  const city_id = ctx.city.id
  const unit_id = kase.unit_id as string
  ctx.write(
    ctx.db
      .updateTable('verdict')
      .set({ final: false })
      .where('city_id', '=', city_id)
      .where('appeal_id', '=', appealId)
      .where('round', '=', kase.round)
      .where('final', '=', true),
  )
  ctx.write(
    ctx.db.insertInto('verdict').values({
      ...said,
      city_id,
      id: ctx.id(),
      case_id: kase.id,
      appeal_id: appealId,
      round: kase.round,
      unit_id,
      by_person: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
      at: ctx.now,
      on_day: dayIn(ctx.city, ctx.now),
      final: true,
    }),
  )
  if (said.result === 'dissatisfied') {
    if (pending.length)
      ctx.write(
        ctx.db
          .updateTable('callback')
          .set(eb => ({ state: 'superseded', done_at: ctx.now, version: eb('version', '+', 1) }))
          .where('city_id', '=', city_id)
          .where('case_id', '=', kase.id)
          .where('state', '=', 'pending')
          .where('appeal_id', '!=', appealId),
      )
    if (kase.round < ctx.city.pack.rules.notSatisfied.rounds.value) {
      rehandleCase(ctx, kase, 'not_satisfied')
      return 'again'
    }
    raiseCase(ctx, kase)
    return 'raised'
  }
  if (pending.length || kase.state !== 'replied') return 'waiting'
  const results = [said.result, ...others.map(row => row.result)]
  closeCase(ctx, kase, results.find(result => result === 'satisfied') ?? said.result)
  return 'closed'
}

/** What the ledger keeps of a verdict: marks, no words. */
export const verdictData = (kase: CaseFile, appealId: string, said: Said, day: string, follows: string) => ({
  case: kase.id,
  appeal: appealId,
  unit: kase.unit_id,
  round: kase.round,
  day,
  via: said.via,
  result: said.result,
  solved: said.solved,
  satisfaction: said.satisfaction,
  follows,
})
