import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import { text } from '../../platform/i18n/texts.ts'
import { unitRef } from '../casework/index.ts'
import type { InspectionRow } from './shapes.ts'
import { type Inspection, listOf } from './subject.ts'

export const present = (city: CityContext, row: Inspection, now: Date): z.input<typeof InspectionRow> => ({
  id: row.id,
  version: row.version,
  state: row.state as 'open',
  stateName: text(`inspection.state.${row.state}`),
  listName: listOf(city, row.list)?.name ?? { zh: row.list, en: row.list },
  unit: unitRef(city, row.unit_id) ?? { id: row.unit_id, name: { zh: row.unit_id, en: row.unit_id } },
  spot: row.spot,
  at: row.at.toISOString(),
  points: row.points,
  passed: row.passed,
  dueAt: row.due_at?.toISOString() ?? null,
  late: row.state === 'open' && row.due_at !== null && row.due_at < now,
})
