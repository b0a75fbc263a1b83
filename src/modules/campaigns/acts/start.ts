import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { Day, Id } from '../../../platform/http/shapes.ts'
import { checkItem, checkListed } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { nextCall } from '../rules/next-call.ts'
import { campaignsOf, LEADERS } from '../subject.ts'

/** 专项行动: a class of problems is taken on by a day (SPEC R16, CHECKLIST K104); its units are called for from the next call on. */
export const startCampaign = act({
  name: 'campaign.start',
  by: LEADERS,
  clause: 'R16 K104',
  input: z.object({
    title: z.string().trim().min(4).max(60),
    aim: z.string().trim().min(5).max(2000).describe('what is to be reached, and by what'),
    items: z.array(z.string().max(64)).min(1).max(60).describe('the class of problems: codes of the event list'),
    kind: z.string().max(64).describe('what a target is: a code of the pack'),
    until: Day,
    topic: Id.optional().describe('the topic that it came out of'),
  }),
  run: async (ctx, _none, { title, aim, items, kind, until, topic }) => {
    const { city } = ctx
    const rules = campaignsOf(city)
    for (const [n, item] of items.entries()) checkItem(city, item, `items.${n}`)
    checkListed(rules.kinds, kind, 'kind')
    const today = dayIn(city, ctx.now)
    if (until < today) throw new Refusal('bad_input', { fields: [{ path: 'until', code: 'day_past' }] })
    if (topic !== undefined) {
      const known = await ctx.db
        .selectFrom('topic')
        .select('id')
        .where('city_id', '=', city.id)
        .where('id', '=', topic)
        .executeTakeFirst()
      if (!known) throw new Refusal('bad_input', { fields: [{ path: 'topic', code: 'not_in_list' }] })
    }
    const id = ctx.id()
    ctx.insert('campaign', {
      city_id: city.id,
      id,
      version: 1,
      state: 'running',
      title,
      aim,
      items: [...new Set(items)],
      kind,
      topic_id: topic ?? null,
      from_day: today,
      until_day: until,
      next_call_on: nextCall(city.calendar, today, rules.callEvery.value),
      targets: 0,
      by_person: ctx.actor.id,
      at: ctx.now,
      closed_at: null,
      outcome: null,
      before_valid: null,
      before_satisfied: null,
      after_valid: null,
      after_satisfied: null,
    })
    ctx.announce('campaign', { id })
    return {
      created: { kind: 'campaign', id, version: 1 },
      unit: null,
      data: { title, items, kind, until, topic: topic ?? null },
    }
  },
})
