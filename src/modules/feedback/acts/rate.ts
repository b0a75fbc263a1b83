import { act, Refusal } from '../../../platform/acts/index.ts'
import { onAppeal } from '../../intake/index.ts'
import { caseOfAppeal } from '../reads.ts'
import { checkAnswers } from '../rules/check-answers.ts'
import { resultOf, type Said } from '../settle.ts'
import { answered, settleOwn } from '../settle-own.ts'
import { RatingInput } from '../shapes.ts'

/** The appellant rates the answer on the page: solved and satisfied apart, nothing preselected (SPEC F10, K15). */
export const rateAppeal = act({
  name: 'appeal.rate',
  on: onAppeal,
  by: ['owner'],
  clause: 'F10 K15',
  hidden: true,
  input: RatingInput,
  reads: caseOfAppeal,
  run: (ctx, appeal, input, { kase, pending, words }) => {
    const file = answered(kase[0])
    const mine = words.findLast(row => row.appeal_id === appeal.id && row.round === file.round)
    if (mine && mine.result !== 'unreachable' && mine.result !== 'declined_to_rate')
      throw new Refusal('already_rated', { status: 409 })
    const answers = checkAnswers(ctx.city, input)
    const said: Said = {
      via: 'portal',
      result: resultOf(ctx.city.pack.rules.rating.levels, answers),
      contacted: answers.contacted,
      solved: answers.solved,
      satisfaction: answers.satisfaction,
      reasons: answers.reasons,
      text: answers.text || null,
    }
    if (file.state === 'closed' && said.result === 'dissatisfied') throw new Refusal('say_not_solved', { status: 409 })
    return settleOwn(ctx, appeal.id, said, { file, pending, words })
  },
})
