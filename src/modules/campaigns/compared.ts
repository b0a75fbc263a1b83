import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { satisfactionOf } from '../insight/index.ts'
import { dayIn } from '../registry/index.ts'
import { type Campaign, campaignsOf } from './subject.ts'

export interface Satisfaction {
  from: string
  to: string
  valid: number
  satisfied: number
}

/** Satisfaction with the class of problems: so many days before it began, and since, as long as it ran (SPEC R16). */
export async function compared(
  db: Db,
  city: CityContext,
  campaign: Campaign,
  today: string,
): Promise<{ before: Satisfaction; after: Satisfaction }> {
  const begun = Temporal.PlainDate.from(campaign.from_day)
  const days = campaignsOf(city).compareDays.value
  const before = { from: begun.subtract({ days }).toString(), to: begun.subtract({ days: 1 }).toString() }
  const after = {
    from: campaign.from_day,
    to: campaign.closed_at === null ? today : dayIn(city, new Date(campaign.closed_at)),
  }
  if (campaign.closed_at !== null)
    return {
      before: { ...before, valid: campaign.before_valid ?? 0, satisfied: campaign.before_satisfied ?? 0 },
      after: { ...after, valid: campaign.after_valid ?? 0, satisfied: campaign.after_satisfied ?? 0 },
    }
  const [was, is] = await Promise.all(
    [before, after].map(({ from, to }) => satisfactionOf(db, city.id, campaign.items, from, to)),
  )
  return {
    before: { ...before, valid: was?.valid ?? 0, satisfied: was?.satisfied ?? 0 },
    after: { ...after, valid: is?.valid ?? 0, satisfied: is?.satisfied ?? 0 },
  }
}
