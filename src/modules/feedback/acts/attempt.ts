import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { type CaseFile, wordsIn } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { checkAnswers } from '../rules/check-answers.ts'
import { isUnreachable, nextAttempt } from '../rules/next-attempt.ts'
import { resultOf, type Said, settleVerdict, verdictData } from '../settle.ts'
import { AttemptResult, RatingInput } from '../shapes.ts'
import { onCallback } from '../subject.ts'

/** One telephone call to one appellant: nobody there, or the three questions answered (SPEC R9, CHECKLIST K53). */
export const attemptCallback = act({
  name: 'callback.attempt',
  on: onCallback,
  from: ['pending'],
  by: ['caller_back'],
  clause: 'R9 K53',
  hidden: true,
  input: z.object({
    result: AttemptResult,
    note: z.string().trim().max(1000).optional(),
    answers: RatingInput.optional().describe('needed when reached'),
  }),
  reads: (db, cityId, id) => {
    const ofCase = () => db.selectFrom('callback').select('case_id').where('city_id', '=', cityId).where('id', '=', id)
    return {
      kase: db
        .selectFrom('case_file')
        .selectAll()
        .where('city_id', '=', cityId)
        .where('id', '=', ofCase())
        .forNoKeyUpdate()
        .$castTo<CaseFile>(),
      pending: db
        .selectFrom('callback')
        .select(['id', 'appeal_id'])
        .where('city_id', '=', cityId)
        .where('state', '=', 'pending')
        .where('case_id', '=', ofCase()),
      words: wordsIn(db, cityId).where('verdict.case_id', '=', ofCase()),
      before: db
        .selectFrom('callback_attempt')
        .select(['at', 'result'])
        .where('city_id', '=', cityId)
        .where('callback_id', '=', id),
    }
  },
  run: (ctx, callback, input, { kase, pending, words, before }) => {
    const file = kase[0]
    if (!file || ctx.actor.kind !== 'staff') throw new Refusal('not_found', { status: 404 })
    // Never the handling unit asks about its own work (K53).
    if (ctx.actor.posts.some(post => post.path.includes(callback.unit_id)))
      throw new Refusal('callback_own_unit', { status: 403 })
    const { callback: rules, rating } = ctx.city.pack.rules
    const attempts = callback.attempts + 1
    ctx.insert('callback_attempt', {
      city_id: ctx.city.id,
      id: ctx.id(),
      callback_id: callback.id,
      result: input.result,
      note: input.note || null,
      by_person: ctx.actor.id,
      at: ctx.now,
    })
    ctx.announce('callback', { id: callback.id, caseId: callback.case_id })
    if (input.result !== 'reached') {
      const tried = [...before, { at: ctx.now, result: input.result }]
      if (!isUnreachable(ctx.city, tried))
        return {
          patch: { attempts, next_at: nextAttempt(ctx.city, ctx.now), claimed_by: null, claimed_at: null },
          unit: callback.unit_id,
          data: { case: file.id, appeal: callback.appeal_id, round: callback.round, reached: false, attempts },
          answer: { follows: 'again_later', attempts, maxAttempts: rules.attempts.value },
        }
    }
    const answers = input.result === 'reached' ? checkAnswers(ctx.city, input.answers) : null
    const said: Said = answers
      ? {
          via: 'phone',
          result: resultOf(rating.levels, answers),
          contacted: answers.contacted,
          solved: answers.solved,
          satisfaction: answers.satisfaction,
          reasons: answers.reasons,
          text: answers.text || null,
        }
      : {
          via: 'phone',
          result: 'unreachable',
          contacted: null,
          solved: null,
          satisfaction: null,
          reasons: [],
          text: null,
        }
    const follows = settleVerdict(
      ctx,
      file,
      callback.appeal_id,
      said,
      pending.filter(row => row.id !== callback.id),
      words,
    )
    return {
      to: answers ? 'done' : 'unreachable',
      patch: { attempts, done_at: ctx.now, claimed_by: null, claimed_at: null },
      unit: callback.unit_id,
      data: verdictData(file, callback.appeal_id, said, dayIn(ctx.city, ctx.now), follows),
      answer: { follows, attempts, maxAttempts: rules.attempts.value },
    }
  },
})
