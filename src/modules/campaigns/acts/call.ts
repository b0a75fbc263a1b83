import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { dayIn } from '../../registry/index.ts'
import { nextCall } from '../rules/next-call.ts'
import { byUnit, silentSince, standingOf } from '../rules/standing.ts'
import { ANSWERERS, campaignsOf, LEADERS, onCampaign, tell } from '../subject.ts'

/**
 * 每周调度 (SPEC R16): how far the campaign is is kept, units with open targets are called for, those that have said nothing since
 * the call before by name to whoever runs it.
 */
export const callCampaign = act({
  name: 'campaign.call',
  on: onCampaign,
  from: ['running'],
  by: ['system'],
  clause: 'R16',
  hidden: true,
  input: z.object({}),
  shut: ({ next_call_on }, _actor, city, now) =>
    next_call_on === null || next_call_on > dayIn(city, now) ? 'campaign_not_due' : null,
  reads: (db, cityId, id) => ({
    targets: db
      .selectFrom('campaign_target')
      .select(['state', 'unit_id', 'due_on', 'amount', 'said_at', 'resolved_on'])
      .where('city_id', '=', cityId)
      .where('campaign_id', '=', id)
      .orderBy('line'),
    calls: db
      .selectFrom('campaign_call')
      .select('on_day')
      .where('city_id', '=', cityId)
      .where('campaign_id', '=', id)
      .orderBy('on_day', 'desc')
      .limit(1),
  }),
  run: (ctx, campaign, _input, { targets, calls }) => {
    const { city } = ctx
    const today = dayIn(city, ctx.now)
    const since = Temporal.PlainDate.from(calls[0]?.on_day ?? campaign.from_day)
      .toZonedDateTime(city.pack.zone)
      .toInstant()
    const silent = silentSince(targets, new Date(since.epochMilliseconds))
    const { resolved, reported, targets: all } = standingOf(targets, today)
    ctx.insert('campaign_call', {
      city_id: city.id,
      campaign_id: campaign.id,
      on_day: today,
      targets: all,
      resolved,
      reported,
      silent,
    })
    for (const [unit, { targets: own, resolved: done, reported: said }] of byUnit(targets, today))
      if (own > done + said)
        tell(
          ctx,
          campaign,
          silent.includes(unit) ? 'callSilent' : 'call',
          { n: String(own - done - said) },
          {
            roles: [...ANSWERERS],
            unit,
          },
        )
    if (silent.length > 0) tell(ctx, campaign, 'silent', { n: String(silent.length) }, { roles: [...LEADERS] })
    ctx.announce('campaign', { id: campaign.id })
    return {
      patch: { next_call_on: nextCall(city.calendar, today, campaignsOf(city).callEvery.value) },
      data: { targets: all, resolved, reported, silent },
    }
  },
})
