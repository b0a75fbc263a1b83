import { z } from 'zod'
import { hasRole, unitsOf, view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { dayIn, declareFigures } from '../../registry/index.ts'
import { presentCampaign } from '../present.ts'
import { CampaignRow } from '../shapes.ts'
import { standingsOf } from '../standings.ts'
import { ANSWERERS, LEADERS, seesAll } from '../subject.ts'

const MOST = 100

declareFigures(
  'figures.shown.campaigns',
  'R16',
  ['resolved', 'late', 'silent', 'before', 'after'].map(name => `campaign.${name}`),
)

/** Special campaigns, the newest first; a unit sees those that it has targets in (SPEC R16). */
export const listCampaigns = view({
  name: 'campaign.list',
  route: 'GET /api/campaigns',
  by: ['staff'],
  input: z.object({}),
  output: z
    .object({
      rows: z.array(CampaignRow),
      kinds: z.array(z.object({ id: z.string(), name: Text, measure: Text.nullable() })),
      mayStart: z.boolean(),
    })
    .meta({ id: 'CampaignList' }),
  async run({ db, city, actor, now }) {
    const today = dayIn(city, now)
    const own = seesAll(actor) ? null : unitsOf(actor, ...ANSWERERS)
    const units = own?.length ? own : ['']
    const rows = await db
      .selectFrom('campaign')
      .selectAll()
      .where('city_id', '=', city.id)
      .$if(own !== null, query =>
        query.where(({ exists, selectFrom }) =>
          exists(
            selectFrom('campaign_target')
              .select('campaign_target.id')
              .where('campaign_target.city_id', '=', city.id)
              .whereRef('campaign_target.campaign_id', '=', 'campaign.id')
              .where('campaign_target.unit_id', 'in', units),
          ),
        ),
      )
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST)
      .execute()
    const standing = await standingsOf(
      db,
      city.id,
      rows.map(row => row.id),
      own,
      today,
    )
    return {
      rows: rows.map(row => presentCampaign(city, row, standing(row.id), own !== null)),
      kinds: (city.pack.rules.campaigns?.kinds ?? []).map(({ code, name, measure }) => ({
        id: code,
        name,
        measure: measure ?? null,
      })),
      mayStart: city.pack.rules.campaigns !== undefined && hasRole(actor, ...LEADERS),
    }
  },
})
