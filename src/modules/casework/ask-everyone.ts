import type { ActContext } from '../../platform/acts/index.ts'
import { dueAt } from '../../rules/clock/index.ts'
import { afterQuiet } from '../registry/index.ts'
import { type SaidWord, settleWords } from './finality.ts'
import type { CaseFile } from './subject.ts'

interface Asked {
  id: string
  phone_index: Buffer | null
  reply_by: string
}

/**
 * After an answer everyone who asked is called back (SPEC R9: 100 %). Who left no telephone can't be called: noted as
 * not reached, until they rate by their query code. Who takes messages is asked by one first: a person rings up the silent
 * (CHECKLIST K53).
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
  const silentFrom = afterMessage(ctx)
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
        next_at: appeal.reply_by === 'sms' ? (silentFrom ?? ctx.now) : ctx.now,
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

/** When somebody who was asked by message and says nothing is rung up; null where the pack has everybody rung up at once. */
function afterMessage({ city, now }: ActContext): Date | null {
  const wait = city.pack.rules.callback.messageFirst?.value
  if (!wait) return null
  const sent = Temporal.Instant.fromEpochMilliseconds(afterQuiet(city, now).getTime())
  return new Date(dueAt(city.calendar, sent, wait).due.epochMilliseconds)
}
