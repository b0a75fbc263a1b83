import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../../test/support/city.ts'
import { inCity } from '../../platform/db/index.ts'
import { closedMeanwhile, dueCampaigns } from './mind.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
  const { id } = city.city
  // Ten years of campaigns, a few of which run; some of their targets are appeals.
  await inCity(city.app.pool, id, 'write', async ({ db }) => {
    await sql`insert into campaign (city_id, id, version, state, title, aim, items, kind, from_day, until_day, next_call_on,
        by_person, at)
      select ${id}, gen_random_uuid(), 1, case when n > 995 then 'running' else 'closed' end, 'x', 'x', '{}', 'matter',
        '2026-01-01', '2026-12-31', case when n > 995 then date '2026-03-01' end, gen_random_uuid(), now()
      from generate_series(1, 1000) as n`.execute(db)
    await sql`insert into campaign_target (city_id, id, version, state, campaign_id, line, label, unit_id, case_id, due_on)
      select ${id}, gen_random_uuid(), 1, case when n % 10 = 0 then 'open' else 'resolved' end, campaign.id, n, 'x', 'u' || n % 40,
        case when n % 2 = 0 then gen_random_uuid() end, '2026-06-30'
      from campaign, generate_series(1, 20) as n where campaign.city_id = ${id}`.execute(db)
  })
}, 60_000)
afterAll(() => city.close())

test('R16: what is due is found by its index alone, and appeals closed meanwhile without a walk through all targets or cases', async () => {
  const plans = await inCity(city.app.pool, city.city.id, 'read', async ({ db }) => {
    const of = async (query: { explain<T extends object>(): Promise<T[]> }) =>
      (await query.explain<{ 'QUERY PLAN': string }>()).map(row => row['QUERY PLAN']).join('\n')
    return {
      due: await of(dueCampaigns(db, city.city.id, '2026-03-02')),
      done: await of(closedMeanwhile(db, city.city.id)),
    }
  })
  expect(plans.due).toContain('campaign_call_due')
  expect(plans.due).not.toMatch(/Seq Scan/)
  expect(plans.done).not.toMatch(/Seq Scan on (campaign_target|case_file)/)
})
