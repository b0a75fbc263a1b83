import type { Selectable } from 'kysely'
import {
  type ActContext,
  type Actor,
  type CityContext,
  hasRole,
  Refusal,
  type Role,
  rowOf,
  type SubjectKind,
} from '../../platform/acts/index.ts'
import type { Database, Db } from '../../platform/db/index.ts'
import { type Text, text } from '../../platform/i18n/texts.ts'

export type Campaign = Selectable<Database['campaign']>
export type Target = Selectable<Database['campaign_target']>

/** Who runs a campaign: draws up its list, finds whether a target is resolved, closes it. */
export const LEADERS = ['supervisor'] as const satisfies readonly Role[]
/** Who sees all of every campaign; a unit sees those it has targets in, and its own targets. */
export const READERS = [
  ...LEADERS,
  'dispatcher',
  'coordinator',
  'leader',
  'assessor',
  'monitor',
  'discipline_inspector',
] as const satisfies readonly Role[]
/** Who answers for a unit's targets. */
export const ANSWERERS = ['handler', 'unit_head'] as const satisfies readonly Role[]

/** Targets of one campaign at most: more is a second campaign. */
export const MOST_TARGETS = 2000

export const onCampaign: SubjectKind<Campaign> = {
  kind: 'campaign',
  path: 'campaigns',
  ...rowOf('campaign'),
  unit: () => null,
}

export const onTarget: SubjectKind<Target> = {
  kind: 'target',
  path: 'targets',
  ...rowOf('campaign_target'),
  unit: row => row.unit_id,
}

export const seesAll = (actor: Actor): boolean => hasRole(actor, ...READERS)

/** @throws Refusal not_in_pack if the city has no campaigns */
export function campaignsOf(city: CityContext) {
  const { campaigns } = city.pack.rules
  if (!campaigns) throw new Refusal('not_in_pack', { status: 409 })
  return campaigns
}

export const kindOf = (city: CityContext, code: string) =>
  city.pack.rules.campaigns?.kinds.find(kind => kind.code === code)

/** The campaign of a target, read with its lock. */
export const campaignOf = (db: Db, cityId: number, target: string) => ({
  campaigns: db
    .selectFrom('campaign')
    .innerJoin('campaign_target', join =>
      join
        .onRef('campaign_target.city_id', '=', 'campaign.city_id')
        .onRef('campaign_target.campaign_id', '=', 'campaign.id'),
    )
    .selectAll('campaign')
    .where('campaign.city_id', '=', cityId)
    .where('campaign_target.city_id', '=', cityId)
    .where('campaign_target.id', '=', target),
})

/** @throws Refusal campaign_closed: what a closed campaign holds is not changed any more */
export function running(campaigns: readonly Campaign[]): Campaign {
  const [campaign] = campaigns
  if (campaign?.state !== 'running') throw new Refusal('campaign_closed', { status: 409 })
  return campaign
}

/** Keeps what was said of a target. */
export function keepStep(
  ctx: ActContext,
  target: Pick<Target, 'id' | 'campaign_id'>,
  kind: 'progress' | 'reported' | 'resolved' | 'sent_back' | 'dropped',
  words: string,
): string {
  const id = ctx.id()
  ctx.insert('campaign_step', {
    city_id: ctx.city.id,
    id,
    target_id: target.id,
    kind,
    words,
    by_person: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
    at: ctx.now,
  })
  ctx.announce('campaign', { id: target.campaign_id })
  return id
}

/** Told with the name of the campaign, never of a target: that may be a person's. */
export function tell(
  ctx: ActContext,
  campaign: Pick<Campaign, 'id' | 'title'>,
  what: string,
  vars: Record<string, Text | string>,
  to: { roles: Role[]; unit?: string },
): void {
  ctx.follow('notice.tell', {
    event: 'campaign',
    subject: { kind: 'campaign', id: campaign.id },
    title: text(`campaign.told.${what}`, { title: campaign.title, ...vars }),
    roles: to.roles,
    unit: to.unit ?? null,
    people: [],
    caseId: null,
  })
}
