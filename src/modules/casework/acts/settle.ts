import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { settleWords, wordsIn } from '../finality.ts'
import { onCase } from '../subject.ts'

/** The human end of a matter that was raised after its last round: a supervisor answers for it by name and reason. */
export const closeRaised = act({
  name: 'case.settle',
  on: onCase,
  from: ['raised'],
  to: 'closed',
  by: ['supervisor', 'leader'],
  clause: 'F10',
  key: 'C',
  primaryIn: ['raised'],
  input: z.object({ reason: z.string().trim().min(10).max(1000) }),
  reads: (db, cityId, id) => ({ words: wordsIn(db, cityId).where('verdict.case_id', '=', id) }),
  run: (ctx, kase, input, { words }) => {
    const note = ctx.id()
    settleWords(ctx, words, [], kase.round, 'closed')
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
    ctx.follow('message.case', { caseId: kase.id, template: 'closed' })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { patch: { closed_at: ctx.now }, data: { verdict: kase.verdict, note } }
  },
})
