import { mindCampaigns } from '../../modules/campaigns/index.ts'
import { dayIn } from '../../modules/registry/index.ts'
import { makeRunner } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Demo } from './demo.ts'
import texts from './texts.json' with { type: 'json' }

const LEADER = 'zhzx-23'
/** Of the office day, when the clock calls: the first thing in the morning. */
const MORNING = 0.02

const hasOpen = async (db: Db, cityId: number, items: readonly string[]) =>
  (await db
    .selectFrom('case_file')
    .select('id')
    .where('city_id', '=', cityId)
    .where('item', 'in', items)
    .where('closed_at', 'is', null)
    .where('state', 'in', ['dispatched', 'signed'])
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Special campaigns (SPEC R16): one of projects well under way, one of the appeals that are open on its day. */
export async function makeCampaigns(demo: Demo): Promise<void> {
  const { app, ago, city, now, run, read } = demo
  for (const { title, aim, items, kind, begun, ends, cases, lines, calls } of texts.campaigns) {
    if (cases && !(await read(db => hasOpen(db, city.id, items)))) continue
    const until = dayIn(city, new Date(now.getTime() + ends * 86_400_000))
    const { id } = await run(ago(begun, 0.3), 'campaign.start', LEADER, null, { title, aim, items, kind, until })
    if (cases) await run(ago(begun, 0.4), 'campaign.addCases', LEADER, id, {})
    if (lines.length > 0)
      await run(ago(begun, 0.5), 'campaign.addTargets', LEADER, id, {
        rows: lines.map(({ label, unit, place, amount }) => ({ label, unit, place, amount })),
      })
    const targets = await read(db =>
      db
        .selectFrom('campaign_target')
        .select(['id', 'line'])
        .where('city_id', '=', city.id)
        .where('campaign_id', '=', id)
        .orderBy('line')
        .execute(),
    )
    const steps = lines.flatMap(({ steps: said }, n) => said.map(step => ({ ...step, id: targets[n]?.id ?? '' })))
    const all = [
      ...calls.map(days => ({ days, id: null })),
      ...steps.map(({ days, id: target, by, act, ...said }) => ({ days, id: target, by, act, said })),
    ].sort((x, y) => y.days - x.days)
    for (const one of all)
      if (one.id === null)
        await mindCampaigns(makeRunner({ pool: app.pool, vault: city.vault, now: () => ago(one.days, MORNING) }), city)
      else await run(ago(one.days, 0.5), `target.${one.act}`, one.by, one.id, one.said)
  }
}
