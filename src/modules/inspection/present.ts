import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import { text } from '../../platform/i18n/texts.ts'
import { clockView, dueOf, unitRef } from '../casework/index.ts'
import { parseLimit } from '../registry/index.ts'
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
  clock: row.state === 'open' ? clockOf(city, row, now) : null,
})

function clockOf(city: CityContext, { due_at, due_from, limit_text }: Inspection, now: Date) {
  const limit = parseLimit(limit_text ?? '')
  if (!due_at || !due_from || !limit_text || !limit) return null
  const { provisional, calendarVersion } = dueOf(city, due_from, limit)
  const row = { limit_text, started_at: due_from, due_at, stopped_at: null, provisional }
  return clockView(city, { ...row, calendar_version: calendarVersion }, now)
}
