import { z } from 'zod'
import { act, roles } from '../../../platform/acts/index.ts'
import { mailContext } from '../jobs/notify.ts'
import { EVENTS } from '../rules/tell.ts'

/** Where I want to be told besides in the program, and of what. The address is encrypted; no entry, it is mine alone. */
export const chooseNotices = act({
  name: 'notice.choose',
  by: roles,
  clause: 'K61',
  hidden: true,
  silent: true,
  input: z.object({
    mail: z.union([z.email().max(200), z.literal('')]).describe('empty: no mails'),
    byMail: z.array(z.enum(EVENTS)).max(EVENTS.length),
  }),
  run: (ctx, _row, input) => {
    const chosen = {
      mail: input.mail ? ctx.city.vault.seal(input.mail, mailContext(ctx.city.id)) : null,
      by_mail: input.byMail,
      updated_at: ctx.now,
    }
    ctx.write(
      ctx.db
        .insertInto('notice_choice')
        .values({ city_id: ctx.city.id, person_id: ctx.actor.id, ...chosen })
        .onConflict(oc => oc.columns(['city_id', 'person_id']).doUpdateSet(chosen)),
    )
    return { created: { kind: 'person', id: ctx.actor.id, version: 0 } }
  },
})
