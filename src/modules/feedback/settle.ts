import type { ActContext } from '../../platform/acts/index.ts'
import { type CaseFile, closeCase, raiseCase, rehandleCase, type SaidWord, settleWords } from '../casework/index.ts'

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
 * wait for the others; and which words of the case count from now on. The case row must be locked.
 * @param pending other call-backs of the case that still wait
 * @param words everything said of the case so far
 * @returns what follows
 */
export function settleVerdict(
  ctx: ActContext,
  kase: CaseFile,
  appealId: string,
  said: Said,
  pending: readonly { id: string }[],
  words: readonly SaidWord[],
): 'again' | 'raised' | 'closed' | 'waiting' {
  const follows = whatFollows(ctx, kase, said.result, pending.length)
  const word = { id: ctx.id(), appeal_id: appealId, round: kase.round, result: said.result }
  const closed = follows === 'closed' || kase.state === 'closed'
  const phase = follows === 'again' ? 'open' : follows !== 'raised' && closed ? 'closed' : 'answered'
  const dayOf = settleWords(ctx, words, [word], kase.round, phase, kase.closed_at ?? ctx.now)
  ctx.insert('verdict', {
    ...said,
    ...word,
    result: said.result,
    city_id: ctx.city.id,
    case_id: kase.id,
    unit_id: kase.unit_id as string,
    by_person: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
    at: ctx.now,
    final: dayOf(word.id) !== null,
    on_day: dayOf(word.id),
  })
  if (ctx.actor.kind === 'citizen' && ctx.actor.device)
    ctx.insert('rating_device', {
      city_id: ctx.city.id,
      verdict_id: word.id,
      device: ctx.actor.device,
      at: ctx.now,
    })
  if (said.result === 'dissatisfied' && pending.length) supersede(ctx, kase.id, appealId)
  if (follows === 'again') rehandleCase(ctx, kase, 'not_satisfied')
  if (follows === 'raised') raiseCase(ctx, kase)
  if (follows === 'closed') {
    const results = [said.result, ...lastWords(words, kase.round, appealId)]
    closeCase(ctx, kase, results.find(result => result === 'satisfied') ?? said.result)
  }
  tell(ctx, kase.id, appealId, said.result, follows)
  return follows
}

/** Who said so hears what follows; of the end hear all (CHECKLIST K19). Who could not be reached is told how to answer. */
function tell(ctx: ActContext, caseId: string, appealId: string, result: Result, follows: string): void {
  const message = (template: string, to: object = {}) => ctx.follow('message.case', { caseId, template, ...to })
  if (follows === 'again') message('rehandling', { appealIds: [appealId] })
  if (follows === 'raised') message('raised')
  const missed = result === 'unreachable'
  if (missed) message('callback_missed', { appealIds: [appealId] })
  if (follows === 'closed') message('closed', missed ? { exceptIds: [appealId] } : {})
}

function whatFollows(ctx: ActContext, kase: CaseFile, result: Result, pending: number) {
  if (result === 'dissatisfied')
    return kase.rehandled < ctx.city.pack.rules.notSatisfied.rounds.value ? 'again' : 'raised'
  return pending || kase.state !== 'replied' ? 'waiting' : 'closed'
}

/** The last word of each other appellant about this round. */
function lastWords(words: readonly SaidWord[], round: number, but: string): string[] {
  const others = words.filter(word => word.round === round && word.appeal_id !== but)
  return [...new Map(others.map(word => [word.appeal_id, word.result])).values()]
}

/** The others are asked after the new answer. */
function supersede(ctx: ActContext, caseId: string, appealId: string): void {
  ctx.write(
    ctx.db
      .updateTable('callback')
      .set(eb => ({ state: 'superseded', done_at: ctx.now, version: eb('version', '+', 1) }))
      .where('city_id', '=', ctx.city.id)
      .where('case_id', '=', caseId)
      .where('state', '=', 'pending')
      .where('appeal_id', '!=', appealId),
  )
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
