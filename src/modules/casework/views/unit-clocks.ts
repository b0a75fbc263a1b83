import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Id, PageQuery, pageOf, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { subtreeOf } from '../../registry/index.ts'
import { clockFactsFor } from '../clock-facts.ts'
import { clockView, cursorOf, personRef, readCursor, unitRef } from '../present.ts'
import { unitsSeen } from '../scope.ts'
import { ClockView, PersonRef, UnitRef } from '../shapes.ts'

const Running = ClockView.extend({
  id: Id,
  name: Text.describe('what the limit is for'),
  unit: UnitRef.nullable(),
  person: PersonRef.nullable(),
  kase: z.object({ id: Id, number: z.string(), title: z.string() }).nullable(),
}).meta({ id: 'RunningClock' })

/** Every limit that runs for a unit and what lies below it, whatever it is on, by the time it ends (issue: clocks of a unit). */
export const unitClocks = view({
  name: 'unit.clocks',
  route: 'GET /api/units/{id}/clocks',
  by: ['staff'],
  input: z.object({ ...PageQuery, id: z.string() }),
  output: pageOf(Running).meta({ id: 'RunningClocks' }),
  async run({ db, city, actor, now }, input) {
    const seen = unitsSeen(actor)
    if (!city.pack.units.has(input.id) || (seen !== null && !seen.includes(input.id))) throw notFound()
    const cursor = readCursor(input.cursor)
    const units = subtreeOf(city.pack, input.id)
    const after = cursor
      ? sql<boolean>`(clock.due_at, clock.id) > (${new Date(cursor[0] ?? 0)}, ${cursor[1] ?? ''}::uuid)`
      : sql<boolean>`true`
    // The limits of handling are found by the open cases of the unit, all others by their own index.
    const [handled, others] = await Promise.all([
      db
        .selectFrom('case_file')
        .innerJoin('clock', join =>
          join.onRef('clock.city_id', '=', 'case_file.city_id').onRef('clock.id', '=', 'case_file.clock_id'),
        )
        .select([...COLUMNS, 'case_file.id as case_id', 'case_file.number', 'case_file.title'])
        .where('case_file.city_id', '=', city.id)
        .where('clock.city_id', '=', city.id)
        .where('case_file.closed_at', 'is', null)
        .where('case_file.unit_id', 'in', units)
        .where('clock.stopped_at', 'is', null)
        .where(after)
        .orderBy('clock.due_at')
        .orderBy('clock.id')
        .limit(input.limit + 1)
        .execute(),
      db
        .selectFrom('clock')
        .leftJoin('case_file', join =>
          join.onRef('case_file.city_id', '=', 'clock.city_id').onRef('case_file.id', '=', 'clock.case_id'),
        )
        .select([...COLUMNS, 'case_file.id as case_id', 'case_file.number', 'case_file.title'])
        .where('clock.city_id', '=', city.id)
        .where('clock.stopped_at', 'is', null)
        .where('clock.kind', '<>', 'handle')
        .where('clock.kind', '<>', 'clue')
        .where('clock.unit_id', 'in', units)
        .where(after)
        .orderBy('clock.due_at')
        .orderBy('clock.id')
        .limit(input.limit + 1)
        .execute(),
    ])
    const rows = [...handled, ...others].sort(
      (a, b) => a.due_at.getTime() - b.due_at.getTime() || (a.id < b.id ? -1 : 1),
    )
    const page = rows.slice(0, input.limit)
    const facts = await clockFactsFor(
      db,
      city.id,
      page.map(row => row.id),
    )
    const last = page.at(-1)
    return {
      rows: page.map(row => ({
        ...clockView(city, row, now, facts.get(row.id) ?? []),
        id: row.id,
        name: text(`clock.${row.kind}`, { round: row.round }),
        unit: unitRef(city, row.unit_id),
        person: personRef(city, row.person_id),
        kase: row.case_id && row.number && row.title ? { id: row.case_id, number: row.number, title: row.title } : null,
      })),
      next: rows.length > input.limit && last ? cursorOf(last.due_at.toISOString(), last.id) : null,
    }
  },
})

const COLUMNS = [
  'clock.id',
  'clock.kind',
  'clock.unit_id',
  'clock.person_id',
  'clock.round',
  'clock.limit_text',
  'clock.started_at',
  'clock.due_at',
  'clock.stopped_at',
  'clock.provisional',
  'clock.calendar_version',
] as const
