import { z } from 'zod'
import { hasRole, notFound, openActs, unitsOf, view } from '../../../platform/acts/index.ts'
import { Day, Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { OpenAct, personName, ShutAct, UnitRef, unitRef } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { compared } from '../compared.ts'
import { presentCampaign } from '../present.ts'
import { byUnit, silentSince, standingOf } from '../rules/standing.ts'
import { CampaignRow, CampaignStanding, Satisfaction } from '../shapes.ts'
import { ANSWERERS, seesAll } from '../subject.ts'

/** One campaign: how far it is call by call and unit by unit, who says nothing, satisfaction before and since (SPEC R16). */
export const getCampaign = view({
  name: 'campaign.get',
  route: 'GET /api/campaigns/{id}',
  by: ['staff'],
  input: z.object({ id: z.uuid() }),
  output: CampaignRow.extend({
    aim: z.string(),
    by: z.string().nullable(),
    items: z.array(z.object({ id: z.string(), name: Text })),
    topic: Id.nullable(),
    outcome: z.string().nullable(),
    closedAt: Instant.nullable(),
    before: Satisfaction,
    after: Satisfaction,
    calls: z
      .array(
        z.object({
          day: Day,
          targets: z.number().int(),
          resolved: z.number().int(),
          reported: z.number().int(),
          silent: z.number().int().describe('units that had said nothing since the call before'),
        }),
      )
      .describe('oldest first'),
    units: z.array(CampaignStanding.extend({ unit: UnitRef, silent: z.boolean() })),
    acts: z.array(OpenAct),
    shut: z.array(ShutAct),
  }).meta({ id: 'Campaign' }),
  async run({ db, city, actor, now }, { id }) {
    const own = seesAll(actor) ? null : unitsOf(actor, ...ANSWERERS)
    const [row, targets, calls] = await Promise.all([
      db.selectFrom('campaign').selectAll().where('city_id', '=', city.id).where('id', '=', id).executeTakeFirst(),
      db
        .selectFrom('campaign_target')
        .select(['state', 'unit_id', 'due_on', 'amount', 'said_at', 'resolved_on'])
        .where('city_id', '=', city.id)
        .where('campaign_id', '=', id)
        .$if(own !== null, query => query.where('unit_id', 'in', own?.length ? own : ['']))
        .execute(),
      db
        .selectFrom('campaign_call')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('campaign_id', '=', id)
        .orderBy('on_day')
        .execute(),
    ])
    if (!row || (own !== null && targets.length === 0)) throw notFound()
    const today = dayIn(city, now)
    const since = Temporal.PlainDate.from(calls.at(-1)?.on_day ?? row.from_day)
      .toZonedDateTime(city.pack.zone)
      .toInstant()
    const silent = row.state === 'running' ? silentSince(targets, new Date(since.epochMilliseconds)) : []
    const { open, shut } = openActs('campaign', row, id, actor, city, now)
    return {
      ...presentCampaign(city, row, standingOf(targets, today), own !== null),
      aim: row.aim,
      by: personName(city, row.by_person),
      items: row.items.map(code => ({ id: code, name: city.pack.items.get(code)?.name ?? { zh: code, en: code } })),
      topic: row.topic_id,
      outcome: row.outcome,
      closedAt: row.closed_at?.toISOString() ?? null,
      ...(await compared(db, city, row, today)),
      // What all units together had done by each call is for those who see them all.
      calls: own === null ? calls.map(call => ({ ...call, day: call.on_day, silent: call.silent.length })) : [],
      units: [...byUnit(targets, today)].flatMap(([code, standing]) => {
        const unit = unitRef(city, code)
        return unit ? [{ unit, silent: silent.includes(code), ...standing }] : []
      }),
      acts: open,
      shut: hasRole(actor, ...ANSWERERS) && own !== null ? [] : shut,
    }
  },
})
