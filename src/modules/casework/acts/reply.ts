import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { attachFiles } from '../../../platform/files/index.ts'
import { maskPersonalData } from '../../../rules/text/index.ts'
import { askEveryone } from '../ask-everyone.ts'
import { stopClock } from '../clocks.ts'
import { dropRequest } from '../drop-request.ts'
import { wordsIn } from '../finality.ts'
import { noteReplyCheck, questionOf } from '../reply-check.ts'
import { NO_STEP } from '../rules/chain.ts'
import { checkListed } from '../rules/check-reference.ts'
import { knownOf } from '../rules/known-data.ts'
import { mayPublish } from '../rules/may-publish.ts'
import { Outcome } from '../shapes.ts'
import { endStep } from '../steps.ts'
import { onCase } from '../subject.ts'

export const replyCase = act({
  name: 'case.reply',
  on: onCase,
  from: ['signed'],
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'F6 F10 K68',
  key: 'R',
  primaryIn: ['signed'],
  input: z.object({
    outcome: Outcome,
    publicText: z.string().trim().min(10).max(5000).describe('what the appellant and the public read'),
    internalNote: z.string().trim().max(5000).optional(),
    cause: z.string().optional(),
    contacted: z.boolean().describe('the unit spoke with the appellant'),
    publish: z.boolean().default(true),
    fileIds: z.array(z.uuid()).max(20).default([]),
  }),
  reads: (db, cityId, id) => ({
    clock: db
      .selectFrom('clock')
      .select(['id', 'due_at'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('kind', '=', 'handle')
      .where('stopped_at', 'is', null),
    appeals: db
      .selectFrom('appeal')
      .select(['id', 'contact', 'phone_index', 'reply_by', 'consent_publish', 'anonymous', 'place_text', 'text'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id),
    words: wordsIn(db, cityId).where('verdict.case_id', '=', id),
  }),
  run: async (ctx, kase, input, { clock, appeals, words }) => {
    const { reply } = ctx.city.pack.rules
    if (input.cause) checkListed(reply.causes, input.cause, 'cause')
    const running = clock[0]
    if (!running) throw new Error(`case ${kase.id} is signed without a clock`)
    const onTime = stopClock(ctx, running)
    endStep(ctx, kase)
    const published =
      input.publish && appeals.every(appeal => appeal.consent_publish) && mayPublish(ctx.city.pack, kase)
    const id = ctx.id()
    const by = ctx.actor.kind === 'staff' ? ctx.actor.id : null
    ctx.write(
      ctx.db.insertInto('reply').values({
        city_id: ctx.city.id,
        id,
        case_id: kase.id,
        round: kase.round,
        unit_id: kase.unit_id as string,
        outcome: input.outcome,
        cause: input.cause ?? null,
        public_text: input.publicText,
        masked_text: maskPersonalData(input.publicText, knownOf(ctx.city, appeals)).masked,
        internal_note: input.internalNote || null,
        published,
        by_person: by,
        at: ctx.now,
      }),
    )
    noteReplyCheck(ctx, kase, id, questionOf(appeals), input.publicText)
    await attachFiles(ctx, {
      ids: input.fileIds,
      owner: `staff:${by}`,
      subjectKind: 'reply',
      subjectId: id,
      most: ctx.city.pack.rules.files.count.value,
    })
    const waiting = askEveryone(ctx, kase, appeals, words)
    ctx.follow('message.case', { caseId: kase.id, template: 'answered' })
    ctx.follow('search.index', { caseId: kase.id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    const closes = waiting === 0
    return {
      to: closes ? 'closed' : 'replied',
      patch: {
        replied_at: ctx.now,
        due_at: null,
        ...NO_STEP,
        ...dropRequest(ctx, kase),
        ...(published ? { published_at: ctx.now } : {}),
        ...(closes ? { closed_at: ctx.now, verdict: 'unreachable' } : {}),
      },
      data: {
        reply: id,
        clock: running.id,
        round: kase.round,
        outcome: input.outcome,
        onTime,
        contacted: input.contacted,
        published,
        files: input.fileIds.length,
        asked: waiting,
      },
      answer: { replyId: id, published, closed: closes },
    }
  },
})
