import { sql } from 'kysely'
import { z } from 'zod'
import { type CityContext, view } from '../../../platform/acts/index.ts'
import { Day, Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { differenceOf, morningOf } from '../../assessment/index.ts'
import { endOfDay, UnitRef, unitRef } from '../../casework/index.ts'
import { declareFigures } from '../../registry/index.ts'
import { briefSentence, briefUnit, countsFor, fallenMost, risksFor, risksOf } from '../brief.ts'

declareFigures(
  'figures.shown.brief',
  'K82',
  ['dispatched', 'returned', 'inTime', 'satisfied', 'risks'].map(name => `brief.${name}`),
)

const CASES = 5
const FALLEN = 3
const LINES = 3
const EACH = 3

/** A line of a list has room for the unit's short name alone. */
function shortName(city: CityContext, code: string | null) {
  const unit = code === null ? undefined : city.pack.units.get(code)
  return unit ? { zh: unit.short ?? unit.name.zh, en: unit.name.en } : null
}

const Moved = z.object({
  name: Text,
  change: z.number(),
  cases: z.array(z.object({ id: Id, number: z.string(), title: z.string(), change: z.number(), why: Text })),
})
const Place = z.object({
  period: z.string(),
  place: z.number().int().nullable(),
  of: z.number().int(),
  score: z.number(),
  before: z.number().int().nullable().describe('the place of the month before'),
})

/** 晨报 (CHECKLIST K82): yesterday's figures, today's risks, where we stand and which cases moved it. */
export const morningBrief = view({
  name: 'notice.brief',
  route: 'GET /api/brief',
  by: ['unit_head', 'leader'],
  input: z.object({}),
  output: z
    .object({
      unit: UnitRef.nullable().describe('null: the whole city'),
      day: Day.describe('yesterday'),
      sentence: Text,
      yesterday: z.object({
        dispatched: z.number().int(),
        returned: z.number().int(),
        ended: z.number().int().describe('limits that ended'),
        inTime: z.number().int(),
        rated: z.number().int(),
        satisfied: z.number().int(),
      }),
      today: z.object({
        due: z.number().int(),
        overdue: z.number().int(),
        red: z.number().int(),
        cases: z.array(
          z.object({
            id: Id,
            number: z.string(),
            title: z.string(),
            unit: Text.nullable(),
            grade: z.string(),
            dueAt: Instant.nullable(),
            late: z.boolean(),
          }),
        ),
      }),
      standing: Place.nullable(),
      why: z
        .object({ sentence: Text, lines: z.array(Moved) })
        .nullable()
        .describe('against the month before'),
      fallen: z.array(Place.extend({ unit: UnitRef })).describe('for a leader: units that lost most places'),
    })
    .nullable()
    .meta({ id: 'MorningBrief' }),
  async run(ctx) {
    const { db, city, actor, now } = ctx
    const morning = await morningOf(ctx)
    const unit = briefUnit(actor, morning)
    if (unit === undefined) return null
    const [risks, cases, why] = await Promise.all([
      risksOf(db, city, now),
      db
        .selectFrom('case_file')
        .select(['id', 'number', 'title', 'unit_id', 'grade', 'due_at'])
        .where('city_id', '=', city.id)
        .where('closed_at', 'is', null)
        .where('state', 'in', ['dispatched', 'signed'])
        .$if(unit !== null, query => query.where('unit_id', '=', unit))
        .where(eb => eb.or([eb('due_at', '<', endOfDay(city, now)), eb('grade', '=', 'red')]))
        // Red before everything, then the oldest limit.
        .orderBy(sql`grade = 'red'`, 'desc')
        .orderBy('due_at')
        .orderBy('id')
        .limit(CASES)
        .execute(),
      unit === null || !morning.standings.has(unit) ? null : differenceOf(ctx, { kind: 'month', unit }),
    ])
    const counts = countsFor(morning, unit)
    const place = (code: string) => {
      const row = morning.standings.get(code)
      return row ? { period: row.period, place: row.place, of: row.of, score: row.score, before: row.before } : null
    }
    return {
      unit: unit === null ? null : unitRef(city, unit),
      day: morning.day,
      sentence: briefSentence(morning, risks, unit),
      yesterday: {
        dispatched: counts.dispatched,
        returned: counts.returned,
        ended: counts.limitEnded,
        inTime: counts.closedInTime,
        rated: counts.valid,
        satisfied: counts.satisfied,
      },
      today: {
        ...risksFor(risks, unit),
        cases: cases.map(row => ({
          id: row.id,
          number: row.number,
          title: row.title,
          unit: unit === null ? shortName(city, row.unit_id) : null,
          grade: row.grade ?? 'green',
          dueAt: row.due_at?.toISOString() ?? null,
          late: row.due_at !== null && row.due_at < now,
        })),
      },
      standing: unit === null ? null : place(unit),
      why: why && {
        sentence: why.sentence,
        lines: why.lines.slice(0, LINES).map(line => ({
          name: line.name,
          change: line.change,
          cases: line.cases
            .slice(0, EACH)
            .map(row => ({ id: row.caseId, number: row.number, title: row.title, change: row.change, why: row.why })),
        })),
      },
      fallen:
        unit === null
          ? fallenMost(morning, FALLEN).flatMap(row => {
              const [ref, at] = [unitRef(city, row.unit), place(row.unit)]
              return ref && at ? [{ unit: ref, ...at }] : []
            })
          : [],
    }
  },
})
