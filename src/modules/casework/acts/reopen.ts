import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { rehandleCase } from '../change.ts'
import { openWords } from '../finality.ts'
import { onCase } from '../subject.ts'

/**
 * A supervisor opens a closed case again, with a reason and at any later time (CHECKLIST K92): the unit handles it under a
 * second clock, everybody is asked anew, and nothing that was said of it counts until then.
 */
export const reopenCase = act({
  name: 'case.reopen',
  on: onCase,
  from: ['closed'],
  by: ['supervisor', 'leader'],
  clause: 'K92 F10',
  key: 'O',
  primaryIn: ['closed'],
  input: z.object({ reason: z.string().trim().min(10).max(1000) }),
  run: (ctx, kase, input) => {
    const note = ctx.id()
    openWords(ctx, kase.id)
    rehandleCase(ctx, kase, 'reopened')
    ctx.write(
      ctx.db.insertInto('case_note').values({
        city_id: ctx.city.id,
        id: note,
        case_id: kase.id,
        text: input.reason,
        mentions: [],
        by_person: ctx.actor.id,
        at: ctx.now,
      }),
    )
    ctx.follow('message.case', { caseId: kase.id, template: 'reopened' })
    ctx.follow('search.index', { caseId: kase.id })
    return { data: { round: kase.round, note } }
  },
})
