import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { groundName } from '../open-dispute.ts'
import { clockView, unitRef } from '../present.ts'
import { ClockView, Grade, UnitRef } from '../shapes.ts'

/** More than this wait only where nobody rules any more; the oldest are shown. */
const SHOWN = 200

/** What waits for a ruling, by the arbiters' own limit (CHECKLIST K89). */
export const listArbitrations = view({
  name: 'arbitration.list',
  route: 'GET /api/arbitrations',
  by: ['arbiter', 'dispatcher', 'supervisor', 'leader'],
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z
        .object({
          caseId: Id,
          number: z.string(),
          title: z.string(),
          grade: Grade.nullable(),
          unit: UnitRef,
          ground: Text,
          proposed: UnitRef.nullable(),
          returnedAt: Instant,
          clock: ClockView,
        })
        .meta({ id: 'ArbitrationRow' }),
    ),
  }),
  async run({ db, city, now }) {
    const rows = await db
      .selectFrom('case_file')
      .innerJoin('clock', join =>
        join.onRef('clock.city_id', '=', 'case_file.city_id').onRef('clock.case_id', '=', 'case_file.id'),
      )
      .innerJoin('dispatch', join =>
        join.onRef('dispatch.city_id', '=', 'clock.city_id').onRef('dispatch.id', '=', 'clock.subject_id'),
      )
      .select(['case_file.id', 'case_file.number', 'case_file.title', 'case_file.grade'])
      .select(['dispatch.unit_id', 'dispatch.return_ground', 'dispatch.proposed_unit', 'dispatch.returned_at'])
      .select(['clock.limit_text', 'clock.started_at', 'clock.due_at', 'clock.stopped_at'])
      .select(['clock.provisional', 'clock.calendar_version'])
      .where('case_file.city_id', '=', city.id)
      .where('clock.city_id', '=', city.id)
      .where('dispatch.city_id', '=', city.id)
      .where('case_file.closed_at', 'is', null)
      .where('case_file.state', '=', 'disputed')
      .where('clock.kind', '=', 'arbitrate')
      .where('clock.stopped_at', 'is', null)
      .orderBy('clock.due_at')
      .orderBy('case_file.id')
      .limit(SHOWN)
      .execute()
    return {
      rows: rows.map(row => ({
        caseId: row.id,
        number: row.number,
        title: row.title,
        grade: row.grade as 'green' | null,
        unit: unitRef(city, row.unit_id) ?? { id: row.unit_id, name: city.name },
        ground: groundName(city, row.return_ground),
        proposed: unitRef(city, row.proposed_unit),
        returnedAt: (row.returned_at ?? row.started_at).toISOString(),
        clock: clockView(city, row, now),
      })),
    }
  },
})
