import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { onCase } from '../../subject.ts'

/** What came of the further step that is under way; a step that was shown to the public shows its end as well (SPEC F10). */
export const concludeFurther = act({
  name: 'case.furtherDone',
  on: onCase,
  by: ['supervisor', 'leader'],
  clause: 'F10',
  input: z.object({ result: z.string().trim().min(10).max(1000) }),
  shut: kase => (kase.further === null ? 'no_further' : null),
  run: (ctx, kase, input) => {
    ctx.write(
      ctx.db
        .updateTable('further_step')
        .set({ result: input.result, concluded_by: ctx.actor.id, concluded_at: ctx.now })
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', kase.further as string),
    )
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { patch: { further: null }, data: { further: kase.further } }
  },
})
