import { z } from 'zod'
import { act, Refusal, roles } from '../../../platform/acts/index.ts'
import { normalizePhone } from '../../../rules/text/index.ts'
import { addressContext, DIGESTS, type WayOut } from '../rules/choice.ts'
import { EVENTS } from '../rules/tell.ts'

const Events = z.array(z.enum(EVENTS)).max(EVENTS.length)

/** Where I want to be told besides in the program, and of what. Addresses are encrypted; no entry, it is mine alone. */
export const chooseNotices = act({
  name: 'notice.choose',
  by: roles,
  clause: 'K61',
  hidden: true,
  silent: true,
  input: z.object({
    mail: z.union([z.email().max(200), z.literal('')]).describe('empty: no mails'),
    byMail: Events,
    phone: z.string().trim().max(30).default('').describe('empty: no texts'),
    bySms: Events.default([]),
    account: z.string().trim().max(100).default('').describe('in the government messenger; empty: nothing there'),
    byMessenger: Events.default([]),
    digest: z.enum(DIGESTS).default('app'),
  }),
  run: (ctx, _row, input) => {
    const { city } = ctx
    const phone = input.phone ? normalizePhone(input.phone) : ''
    if (phone === null) throw new Refusal('bad_input', { fields: [{ path: 'phone', code: 'bad_phone' }] })
    const sealed = (address: string, way: WayOut) =>
      address ? city.vault.seal(address, addressContext(city.id, way)) : null
    const chosen = {
      mail: sealed(input.mail, 'mail'),
      by_mail: input.byMail,
      phone: sealed(phone, 'sms'),
      by_sms: input.bySms,
      account: sealed(input.account, 'messenger'),
      by_messenger: input.byMessenger,
      digest: input.digest,
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
