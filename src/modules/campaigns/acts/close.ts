import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { dayIn } from '../../registry/index.ts'
import { compared } from '../compared.ts'
import { LEADERS, onCampaign } from '../subject.ts'

/** What came of it (SPEC R16): satisfaction before and since is kept with it; nothing of it changes afterwards. */
export const closeCampaign = act({
  name: 'campaign.close',
  on: onCampaign,
  from: ['running'],
  to: 'closed',
  by: LEADERS,
  clause: 'R16',
  input: z.object({
    outcome: z.string().trim().min(5).max(2000).describe('what was reached, and what stays in force'),
  }),
  reads: (db, cityId, id) => ({
    waiting: db
      .selectFrom('campaign_target')
      .select('line')
      .where('city_id', '=', cityId)
      .where('campaign_id', '=', id)
      .where('state', '=', 'reported')
      .orderBy('line')
      .limit(1),
  }),
  run: async (ctx, campaign, { outcome }, { waiting }) => {
    const [first] = waiting
    if (first) throw new Refusal('campaign_reported_wait', { status: 409, vars: { line: String(first.line) } })
    const { before, after } = await compared(ctx.db, ctx.city, campaign, dayIn(ctx.city, ctx.now))
    ctx.announce('campaign', { id: campaign.id })
    return {
      patch: {
        next_call_on: null,
        closed_at: ctx.now,
        outcome,
        before_valid: before.valid,
        before_satisfied: before.satisfied,
        after_valid: after.valid,
        after_satisfied: after.satisfied,
      },
      data: { before, after },
    }
  },
})
