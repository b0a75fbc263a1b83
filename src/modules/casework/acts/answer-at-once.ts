import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { maskPersonalData } from '../../../rules/text/index.ts'
import { askEveryone } from '../ask-everyone.ts'
import { wordsIn } from '../finality.ts'
import { knownOf } from '../rules/known-data.ts'
import { mayPublish } from '../rules/may-publish.ts'
import { checkGaps } from '../send-reply.ts'
import { onCase } from '../subject.ts'

/**
 * 直接答复 (CHECKLIST K39): what can be answered without sending it to a unit is answered where it came in, by whoever
 * takes it down. It is a case as any other: found, counted, rated, called back; no unit has it, so no ranking counts it.
 * Not solved, the section that answered has it and sends it on.
 */
export const answerAtOnce = act({
  name: 'case.answerAtOnce',
  on: onCase,
  from: ['received', 'accepted'],
  to: 'replied',
  by: ['operator', 'dispatcher'],
  area: ['operator', 'dispatcher'],
  clause: 'K39',
  input: z.object({
    publicText: z.string().trim().min(10).max(5000).describe('what the person was told; they read it too'),
    publish: z.boolean().default(false),
    entry: z.uuid().optional().describe('of the knowledge base, by which it was answered'),
  }),
  shut: (kase, _actor, city) => {
    if (kase.parts > 0 || kase.part_of !== null) return 'has_parts'
    return city.pack.rules.answerAtOnce?.value.includes(kase.kind as 'inquiry') ? null : 'not_answered_at_once'
  },
  reads: (db: Db, cityId: number, id: string) => ({
    appeals: db
      .selectFrom('appeal')
      .select(['id', 'contact', 'phone_index', 'reply_by', 'consent_publish', 'place_text'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id),
    words: wordsIn(db, cityId).where('verdict.case_id', '=', id),
  }),
  run: (ctx, kase, input, { appeals, words }) => {
    const unit = ctx.actor.kind === 'staff' ? ctx.actor.posts[0]?.unit : undefined
    if (!unit) throw new Refusal('forbidden', { status: 403 })
    checkGaps(input.publicText, 'publicText')
    const published = input.publish && appeals.every(row => row.consent_publish) && mayPublish(ctx.city.pack, kase)
    const reply = ctx.id()
    const round = kase.round + 1
    ctx.insert('reply', {
      city_id: ctx.city.id,
      id: reply,
      case_id: kase.id,
      round,
      unit_id: unit,
      outcome: 'explained',
      cause: null,
      measure: null,
      public_text: input.publicText,
      masked_text: maskPersonalData(input.publicText, knownOf(ctx.city, appeals)).masked,
      internal_note: null,
      published,
      by_person: ctx.actor.id,
      signed_by: null,
      despite: null,
      at: ctx.now,
    })
    const waiting = askEveryone(ctx, { ...kase, unit_id: unit, round }, appeals, words)
    ctx.follow('message.case', { caseId: kase.id, template: 'answered' })
    ctx.follow('search.index', { caseId: kase.id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit })
    return {
      to: waiting > 0 ? 'replied' : 'closed',
      unit,
      patch: {
        unit_id: unit,
        round,
        replied_at: ctx.now,
        due_at: null,
        ...(published ? { published_at: ctx.now } : {}),
        ...(waiting > 0 ? {} : { closed_at: ctx.now, verdict: 'unreachable' }),
      },
      data: { reply, round, asked: waiting, published, ...(input.entry ? { entry: input.entry } : {}) },
      answer: { replyId: reply, published, closed: waiting === 0 },
    }
  },
})
