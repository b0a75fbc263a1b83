import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { mainOf, partAnswered } from '../parts.ts'
import { checkListed } from '../rules/check-reference.ts'
import { checkGaps } from '../send-reply.ts'
import { onCase } from '../subject.ts'

export const declineCase = act({
  name: 'case.decline',
  on: onCase,
  from: ['received', 'accepted'],
  to: 'declined',
  by: ['dispatcher'],
  clause: 'DOMAIN 1.1 art. 11',
  key: 'X',
  input: z.object({
    ground: z.string(),
    text: z.string().trim().min(10).max(1000).describe('what the person is told: why, and which door is the right one'),
  }),
  shut: kase => (kase.parts > 0 ? 'has_parts' : null),
  run: async (ctx, kase, input) => {
    checkListed(ctx.city.pack.rules.decline, input.ground, 'ground')
    checkGaps(input.text, 'text')
    const main = await mainOf(ctx, kase)
    ctx.write(
      ctx.db.insertInto('reply').values({
        city_id: ctx.city.id,
        id: ctx.id(),
        case_id: kase.id,
        round: 0,
        unit_id: ctx.actor.kind === 'staff' ? (ctx.actor.posts[0]?.path.at(-1) ?? '') : '',
        outcome: 'declined',
        cause: input.ground,
        public_text: input.text,
        masked_text: input.text,
        internal_note: null,
        published: false,
        by_person: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
        at: ctx.now,
      }),
    )
    if (main) partAnswered(ctx, kase, main)
    else ctx.follow('message.case', { caseId: kase.id, template: 'declined' })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: null })
    return { patch: { closed_at: ctx.now }, data: { ground: input.ground } }
  },
})
