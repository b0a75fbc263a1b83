import type { App } from '../../app.ts'
import type { CityContext } from '../../platform/acts/index.ts'
import { drainOutbox } from '../../platform/jobs/outbox.ts'
import { makeCampaigns } from './campaigns.ts'
import { makeCompanies } from './companies.ts'
import { demoOf } from './demo.ts'
import { makeFirstAsked } from './first-asked.ts'
import { makePeople } from './people.ts'
import { makeReports } from './reports.ts'
import { seeWhatIsDone } from './seen.ts'
import { makeSigns } from './signs.ts'
import { makeVisits } from './visits.ts'

/** The city whose people and units texts.json names. */
const CITY = 'rongcheng'

/**
 * A few of each of what people of an office do beside cases, in the weeks before now and by the acts that people use.
 * Nothing if the city knows a company already.
 */
export async function makeMatters(app: App, city: CityContext): Promise<void> {
  if (city.code !== CITY) return
  const demo = demoOf(app, city)
  const some = await demo.read(db =>
    db.selectFrom('company').select('id').where('city_id', '=', city.id).limit(1).executeTakeFirst(),
  )
  if (some) return
  await Promise.all([
    makeCompanies(demo),
    makePeople(demo),
    makeFirstAsked(demo),
    makeReports(demo),
    makeSigns(demo),
    makeVisits(demo),
    makeCampaigns(demo),
  ])
  await drainOutbox(app.pool, city, () => demo.now)
  await seeWhatIsDone(app, city, demo.now)
}
