import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { onAppeal } from '../subject.ts'

/**
 * Switches off, and on again, what the pack does not call essential (CHECKLIST K19), for all matters of the telephone:
 * who is tired of messages is tired of them for every matter.
 */
export const chooseMessages = act({
  name: 'appeal.messages',
  on: onAppeal,
  by: ['owner'],
  clause: 'K19',
  hidden: true,
  input: z.object({ want: z.enum(['all', 'essential']) }),
  run: (ctx, appeal, { want }) => {
    if (!appeal.phone_index || appeal.reply_by === 'none') throw new Refusal('no_messages', { status: 409 })
    ctx.write(
      ctx.db
        .insertInto('message_choice')
        .values({
          city_id: ctx.city.id,
          phone_index: appeal.phone_index,
          essential_only: want === 'essential',
          changed_at: ctx.now,
        })
        .onConflict(oc =>
          oc.columns(['city_id', 'phone_index']).doUpdateSet(eb => ({
            essential_only: eb.ref('excluded.essential_only'),
            changed_at: eb.ref('excluded.changed_at'),
          })),
        ),
    )
    return { data: { want }, answer: { want } }
  },
})
