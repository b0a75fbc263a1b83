import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { checkItem, checkUnit, onCase } from '../../casework/index.ts'
import { SchemeCode } from '../shapes.ts'
import { TRAINERS } from './train.ts'

/**
 * Says what a matter should have been, for learning (CHECKLIST K106). The case itself stays as it was handled: who had it
 * and in what time does not change afterwards.
 */
export const relabelCase = act({
  name: 'case.relabel',
  on: onCase,
  by: TRAINERS,
  clause: 'K106',
  hidden: true,
  input: z.object({ scheme: SchemeCode, label: z.string() }),
  run: (ctx, kase, { scheme, label }) => {
    if (scheme === 'item') checkItem(ctx.city, label, 'label')
    else checkUnit(ctx.city, label, 'label')
    ctx.write(
      ctx.db
        .insertInto('label_fix')
        .values({ city_id: ctx.city.id, case_id: kase.id, scheme, label, by_person: ctx.actor.id, at: ctx.now })
        .onConflict(oc =>
          oc.columns(['city_id', 'case_id', 'scheme']).doUpdateSet(eb => ({
            label: eb.ref('excluded.label'),
            by_person: eb.ref('excluded.by_person'),
            at: eb.ref('excluded.at'),
          })),
        ),
    )
    return { data: { scheme, label, before: scheme === 'item' ? kase.item : kase.unit_id } }
  },
})
