import type { SelectQueryBuilder } from 'kysely'
import { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { CaseState, Grade } from './shapes.ts'

/** What a list of cases can be narrowed to; days are the city's, both ends included. */
export const caseFilters = {
  state: CaseState.optional(),
  unit: z.string().optional(),
  grade: Grade.optional(),
  item: z.string().optional(),
  channel: z.string().optional(),
  place: z.string().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  late: z.stringbool().optional(),
  atOnce: z.stringbool().optional().describe('answered where it came in, never sent to a unit (CHECKLIST K39)'),
}
const Filters = z.object(caseFilters)
export type CaseFilters = z.output<typeof Filters>

export function narrowed<O>(
  query: SelectQueryBuilder<Database, 'case_file', O>,
  input: CaseFilters,
  city: CityContext,
  now: Date,
): SelectQueryBuilder<Database, 'case_file', O> {
  const dayStart = (day: string, plus = 0) =>
    new Date(Temporal.PlainDate.from(day).add({ days: plus }).toZonedDateTime(city.pack.zone).epochMilliseconds)
  let narrow = query
  if (input.state) narrow = narrow.where('state', '=', input.state)
  if (input.unit) narrow = narrow.where('unit_id', '=', input.unit)
  if (input.grade) narrow = narrow.where('grade', '=', input.grade)
  if (input.item) narrow = narrow.where('item', '=', input.item)
  if (input.channel) narrow = narrow.where('channel', '=', input.channel)
  if (input.place) narrow = narrow.where('place_unit', '=', input.place)
  if (input.from) narrow = narrow.where('received_at', '>=', dayStart(input.from))
  if (input.to) narrow = narrow.where('received_at', '<', dayStart(input.to, 1))
  if (input.late) narrow = narrow.where('closed_at', 'is', null).where('due_at', '<', now)
  if (input.atOnce) narrow = narrow.where('replied_at', 'is not', null).where('dispatched_at', 'is', null)
  return narrow
}
