import { type Actor, type CityContext, hasRoleWithin } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { FileSubject } from '../../platform/files/index.ts'
import { ANSWERERS, seesAll } from './subject.ts'

/** Whoever sees a target sees what proves that it is resolved. */
export async function maySeeCampaignFile(
  db: Db,
  city: CityContext,
  actor: Actor,
  { kind, id }: FileSubject,
): Promise<boolean> {
  if (kind !== 'campaign_step') return false
  const target = await db
    .selectFrom('campaign_step')
    .innerJoin('campaign_target', join =>
      join
        .onRef('campaign_target.city_id', '=', 'campaign_step.city_id')
        .onRef('campaign_target.id', '=', 'campaign_step.target_id'),
    )
    .select('campaign_target.unit_id')
    .where('campaign_step.city_id', '=', city.id)
    .where('campaign_target.city_id', '=', city.id)
    .where('campaign_step.id', '=', id)
    .executeTakeFirst()
  return target !== undefined && (seesAll(actor) || hasRoleWithin(actor, target.unit_id, ANSWERERS))
}
