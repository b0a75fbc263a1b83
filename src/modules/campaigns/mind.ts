import { type CityContext, Refusal, type Runner } from '../../platform/acts/index.ts'
import { inCity } from '../../platform/db/index.ts'
import { dayIn } from '../registry/index.ts'
import { callCampaign } from './acts/call.ts'
import { followCase } from './acts/report.ts'

const BATCH = 200

/** Calls for units whose day has come, and resolves targets whose appeal was closed (SPEC R16). @returns how many acts that were */
export async function mindCampaigns(runner: Runner, city: CityContext): Promise<number> {
  if (!city.pack.rules.campaigns) return 0
  const { due, done } = await inCity(runner.pool, city.id, 'read', async ({ db }) => ({
    due: await db
      .selectFrom('campaign')
      .select('id')
      .where('city_id', '=', city.id)
      .where('state', '=', 'running')
      .where('next_call_on', '<=', dayIn(city, runner.now()))
      .orderBy('next_call_on')
      .limit(BATCH)
      .execute(),
    done: await db
      .selectFrom('campaign')
      .innerJoin('campaign_target', join =>
        join
          .onRef('campaign_target.city_id', '=', 'campaign.city_id')
          .onRef('campaign_target.campaign_id', '=', 'campaign.id'),
      )
      .innerJoin('case_file', join =>
        join
          .onRef('case_file.city_id', '=', 'campaign_target.city_id')
          .onRef('case_file.id', '=', 'campaign_target.case_id'),
      )
      .select('campaign_target.id')
      .where('campaign.city_id', '=', city.id)
      .where('campaign_target.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where('campaign.state', '=', 'running')
      .where('campaign_target.state', 'in', ['open', 'reported'])
      .where('case_file.state', '=', 'closed')
      .orderBy('campaign_target.id')
      .limit(BATCH)
      .execute(),
  }))
  const work = [...done.map(({ id }) => ({ act: followCase, id })), ...due.map(({ id }) => ({ act: callCampaign, id }))]
  let acts = 0
  for (const { act, id } of work)
    try {
      await runner.run({ act, city, actor: { kind: 'system', id: 'clock' }, id, input: {} })
      acts++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  return acts
}
