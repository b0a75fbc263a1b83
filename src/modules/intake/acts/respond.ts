import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { checkGaps, onCase } from '../../casework/index.ts'

/** An answer to what people said after filing; each of them reads it on their page (CHECKLIST K10). */
export const respondToWords = act({
  name: 'case.respond',
  on: onCase,
  by: ['operator', 'dispatcher', 'handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'K10',
  key: 'B',
  input: z.object({ text: z.string().trim().min(4).max(1000) }),
  shut: kase => (kase.words_open === 0 ? 'nothing_said' : null),
  run: (ctx, kase, input) => {
    checkGaps(input.text, 'text')
    ctx.write(
      ctx.db
        .updateTable('appeal_word')
        .set({ reply: input.text, replied_by: ctx.actor.id, replied_at: ctx.now })
        .where('city_id', '=', ctx.city.id)
        .where('case_id', '=', kase.id)
        .where('replied_at', 'is', null),
    )
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { patch: { words_open: 0 }, data: { words: kase.words_open } }
  },
})
