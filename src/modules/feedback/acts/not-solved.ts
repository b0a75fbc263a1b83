import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { reopenUntil } from '../../casework/index.ts'
import { onAppeal } from '../../intake/index.ts'
import { dayIn } from '../../registry/index.ts'
import { caseOfAppeal } from '../reads.ts'
import { type Said, settleVerdict, verdictData } from '../settle.ts'

/** "Not solved", also after closing, within the days the pack promises (SPEC F10, CHECKLIST K16). */
export const sayNotSolved = act({
  name: 'appeal.notSolved',
  on: onAppeal,
  by: ['owner'],
  clause: 'F10 K16',
  hidden: true,
  input: z.object({ text: z.string().trim().min(2).max(2000) }),
  reads: caseOfAppeal,
  run: (ctx, appeal, input, { kase, pending, words }) => {
    const file = kase[0]
    if (!file) throw new Refusal('not_found', { status: 404 })
    // The answer is not whole yet (CHECKLIST K44).
    if (file.state === 'replied' && file.open_parts > 0) throw new Refusal('nothing_to_rate', { status: 409 })
    if (file.state !== 'replied' && file.state !== 'closed') throw new Refusal('nothing_to_rate', { status: 409 })
    if (file.closed_at && ctx.now > reopenUntil(ctx.city, file.closed_at))
      throw new Refusal('too_late_to_reopen', { status: 409 })
    const own = pending.find(row => row.appeal_id === appeal.id)
    if (own)
      ctx.write(
        ctx.db
          .updateTable('callback')
          .set(eb => ({ state: 'done', done_at: ctx.now, version: eb('version', '+', 1) }))
          .where('city_id', '=', ctx.city.id)
          .where('id', '=', own.id),
      )
    const said: Said = {
      via: 'portal',
      result: 'dissatisfied',
      contacted: null,
      solved: 'no',
      satisfaction: null,
      reasons: [],
      text: input.text,
    }
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
