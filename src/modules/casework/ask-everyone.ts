import type { ActContext } from '../../platform/acts/index.ts'
import { type SaidWord, settleWords } from './finality.ts'
import type { CaseFile } from './subject.ts'

interface Asked {
  id: string
  phone_index: Buffer | null
}

/**
 * After an answer everyone who asked is called back (SPEC R9: 100 %). Who left no telephone can't be called: noted as
 * not reached, until they rate by their query code.
 * @param words what was said of earlier rounds
 * @returns how many call-backs wait; with none the case is closed at once
 */
export function askEveryone(
  ctx: ActContext,
  kase: CaseFile,
  appeals: readonly Asked[],
  words: readonly SaidWord[],
): number {
  const city_id = ctx.city.id
  const unit_id = kase.unit_id as string
  const callable = appeals.filter(appeal => appeal.phone_index)
  const silent = appeals.filter(appeal => !appeal.phone_index)
  if (callable.length)
    ctx.insert(
      'callback',
      callable.map(appeal => ({
        city_id,
        id: ctx.id(),
        version: 1,
        case_id: kase.id,
        appeal_id: appeal.id,
        round: kase.round,
        unit_id,
        state: 'pending',
        next_at: ctx.now,
        claimed_by: null,
        claimed_at: null,
        replied_at: ctx.now,
        done_at: null,
        attempts: 0,
      })),
    )
  const fresh = silent.map(appeal => ({
    id: ctx.id(),
    appeal_id: appeal.id,
    round: kase.round,
    result: 'unreachable',
  }))
  const dayOf = settleWords(ctx, words, fresh, kase.round, callable.length ? 'answered' : 'closed')
  if (fresh.length)
    ctx.insert(
      'verdict',
      fresh.map(word => ({
        ...word,
        city_id,
        case_id: kase.id,
        unit_id,
        via: 'phone',
        contacted: null,
        solved: null,
        satisfaction: null,
        reasons: [],
        text: null,
        by_person: null,
        at: ctx.now,
        final: dayOf(word.id) !== null,
        on_day: dayOf(word.id),
      })),
    )
  for (const appeal of silent)
    ctx.also(
      'verdict.noContact',
      { kind: 'appeal', id: appeal.id },
      { case: kase.id, round: kase.round, result: 'unreachable' },
      unit_id,
    )
  ctx.announce('callback', { caseId: kase.id })
  return callable.length
}
