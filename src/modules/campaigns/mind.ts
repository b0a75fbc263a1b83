import { type CityContext, Refusal, type Runner } from '../../platform/acts/index.ts'
import { type Db, inCity } from '../../platform/db/index.ts'
import { dayIn } from '../registry/index.ts'
import { callCampaign } from './acts/call.ts'
import { followCase } from './acts/report.ts'

const BATCH = 200

/** Campaigns whose units are to be called for on this day, the longest due first. */
export const dueCampaigns = (db: Db, cityId: number, today: string) =>
  db
    .selectFrom('campaign')
    .select('id')
    .where('city_id', '=', cityId)
    .where('state', '=', 'running')
    .where('next_call_on', '<=', today)
    .orderBy('next_call_on')
    .limit(BATCH)

/** Targets of running campaigns that are appeals closed meanwhile. */
export const closedMeanwhile = (db: Db, cityId: number) =>
  db
    .selectFrom('campaign_target')
    .innerJoin('campaign', join =>
      join
        .onRef('campaign.city_id', '=', 'campaign_target.city_id')
        .onRef('campaign.id', '=', 'campaign_target.campaign_id'),
    )
    .innerJoin('case_file', join =>
      join
        .onRef('case_file.city_id', '=', 'campaign_target.city_id')
        .onRef('case_file.id', '=', 'campaign_target.case_id'),
    )
    .select('campaign_target.id')
    .where('campaign_target.city_id', '=', cityId)
    .where('campaign.city_id', '=', cityId)
    .where('case_file.city_id', '=', cityId)
    .where('campaign.state', '=', 'running')
    .where('campaign_target.case_id', 'is not', null)
    .where('campaign_target.state', 'in', ['open', 'reported'])
    .where('case_file.state', '=', 'closed')
    .limit(BATCH)

/** Calls for units whose day has come, and resolves targets whose appeal was closed (SPEC R16). @returns how many acts that were */
export async function mindCampaigns(runner: Runner, city: CityContext): Promise<number> {
  if (!city.pack.rules.campaigns) return 0
  const { due, done } = await inCity(runner.pool, city.id, 'read', async ({ db }) => ({
    due: await dueCampaigns(db, city.id, dayIn(city, runner.now())).execute(),
    done: await closedMeanwhile(db, city.id).execute(),
  }))
  // Appeals first: a call counts what is resolved by then.
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
