import { act, Refusal } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { onAppeal } from '../../intake/index.ts'
import { dayIn } from '../../registry/index.ts'
import { caseOfAppeal } from '../reads.ts'
import { checkAnswers } from '../rules/check-answers.ts'
import { resultOf, type Said, settleVerdict, verdictData } from '../settle.ts'
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
    const file = kase[0]
    if (!file) throw new Refusal('not_found', { status: 404 })
    // The answer is not whole yet (CHECKLIST K44).
    if (file.state === 'replied' && file.open_parts > 0) throw new Refusal('nothing_to_rate', { status: 409 })
    if (file.state !== 'replied' && file.state !== 'closed') throw new Refusal('nothing_to_rate', { status: 409 })
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
    const own = pending.find(row => row.appeal_id === appeal.id)
    if (own)
      ctx.write(
        ctx.db
          .updateTable('callback')
          .set(eb => ({ state: 'done', done_at: ctx.now, version: eb('version', '+', 1) }))
          .where('city_id', '=', ctx.city.id)
          .where('id', '=', own.id),
      )
    const follows = settleVerdict(
      ctx,
      file,
      appeal.id,
      said,
      pending.filter(row => row.appeal_id !== appeal.id),
      words,
    )
    return {
      unit: file.unit_id,
      data: verdictData(file, appeal.id, said, dayIn(ctx.city, ctx.now), follows),
      answer: { follows, headline: text(`rated.${follows}`) },
    }
  },
})
