import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import { text } from '../../platform/i18n/texts.ts'
import { unitRef } from '../casework/index.ts'
import type { Standing } from './rules/standing.ts'
import type { CampaignRow, TargetRow } from './shapes.ts'
import { type Campaign, kindOf, type Target } from './subject.ts'

export function presentCampaign(
  city: CityContext,
  row: Campaign,
  standing: Standing,
  own: boolean,
): z.input<typeof CampaignRow> {
  const kind = kindOf(city, row.kind)
  return {
    id: row.id,
    version: row.version,
    state: row.state as 'running',
    stateName: text(`campaign.state.${row.state}`),
    title: row.title,
    kindName: kind?.name ?? { zh: row.kind, en: row.kind },
    measure: kind?.measure ?? null,
    fromDay: row.from_day,
    untilDay: row.until_day,
    nextCallOn: row.next_call_on,
    own,
    standing,
  }
}

export const presentTarget = (city: CityContext, row: Target, today: string): z.input<typeof TargetRow> => ({
  id: row.id,
  version: row.version,
  state: row.state as 'open',
  stateName: text(`target.state.${row.state}`),
  line: row.line,
  label: row.label,
  place: row.place,
  unit: unitRef(city, row.unit_id) ?? { id: row.unit_id, name: { zh: row.unit_id, en: row.unit_id } },
  amount: row.amount,
  caseId: row.case_id,
  dueOn: row.due_on,
  late: row.state === 'open' && row.due_on < today,
  saidAt: row.said_at?.toISOString() ?? null,
  resolvedOn: row.resolved_on,
})
