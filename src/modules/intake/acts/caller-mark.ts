import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { maskPhone, normalizePhone } from '../../../rules/text/index.ts'
import { checkListed, dueOf } from '../../casework/index.ts'
import { markOf } from '../callers/mark-of.ts'
import { phoneOf } from '../callers/phone-of.ts'
import { onCallerMark } from '../callers/subject.ts'
import { phoneContext } from '../create-appeal.ts'

/** Asks that a number be marked, by a rule of the pack (CHECKLIST K52). It holds for nobody until a second person decides. */
export const askMark = act({
  name: 'callerMark.ask',
  path: '/api/caller-marks',
  by: ['operator', 'caller_back', 'dispatcher'],
  clause: 'K52',
  hidden: true,
  input: z.object({
    phone: z.string().trim().min(1).max(30).optional(),
    appealId: z
      .uuid()
      .optional()
      .describe('instead of the number: whose appeal it is, so that nobody has to look at the number'),
    rule: z.string(),
    reason: z.string().trim().min(10).max(500).describe('when, how often, what was said; no names'),
  }),
  run: async (ctx, _none, input) => {
    const { city } = ctx
    if (!city.pack.rules.abuse) throw new Refusal('not_in_pack', { status: 409 })
    checkListed(city.pack.rules.abuse.rules, input.rule, 'rule')
    const phone = input.appealId ? await phoneOf(ctx.db, city, input.appealId) : normalizePhone(input.phone ?? '')
    if (!phone) throw new Refusal('bad_input', { fields: [{ path: 'phone', code: 'bad_phone' }] })
    if (await markOf(ctx.db, city, phone, ctx.now)) throw new Refusal('marked_already', { status: 409 })
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('caller_mark').values({
        city_id: city.id,
        id,
        version: 1,
        phone_index: city.vault.index(phone, phoneContext(city.id)),
        phone_shown: maskPhone(phone),
        state: 'asked',
        rule: input.rule,
        reason: input.reason,
        asked_by: ctx.actor.id,
        asked_at: ctx.now,
        decided_by: null,
        decided_at: null,
        decision: null,
        until: null,
      }),
    )
    return { created: { kind: 'callerMark', id, version: 1 }, data: { rule: input.rule } }
  },
})

/** A second person decides; the mark ends by itself after the pack's time at most. */
export const decideMark = act({
  name: 'callerMark.decide',
  on: onCallerMark,
  from: ['asked'],
  by: ['dispatcher', 'supervisor'],
  clause: 'K52',
  hidden: true,
  input: z.object({ granted: z.boolean(), decision: z.string().trim().min(4).max(500) }),
  run: (ctx, mark, { granted, decision }) => {
    if (mark.asked_by === ctx.actor.id) throw new Refusal('mark_own_request', { status: 403 })
    const rule = ctx.city.pack.rules.abuse
    if (!rule) throw new Refusal('not_in_pack', { status: 409 })
    const until = granted ? dueOf(ctx.city, ctx.now, rule.longest.value).due : null
    return {
      to: granted ? 'marked' : 'refused',
      patch: { decided_by: ctx.actor.id, decided_at: ctx.now, decision, until },
      data: { granted, until: until?.toISOString() ?? null },
    }
  },
})

/** Taken off before its time. */
export const liftMark = act({
  name: 'callerMark.lift',
  on: onCallerMark,
  from: ['marked'],
  to: 'lifted',
  by: ['dispatcher', 'supervisor'],
  clause: 'K52',
  hidden: true,
  input: z.object({ decision: z.string().trim().min(4).max(500) }),
  run: (ctx, _mark, { decision }) => ({ patch: { decision, until: ctx.now }, data: {} }),
})
