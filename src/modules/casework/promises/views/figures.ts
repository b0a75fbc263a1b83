import { z } from 'zod'
import { type CityContext, view } from '../../../../platform/acts/index.ts'
import type { Db } from '../../../../platform/db/index.ts'
import { Day, Id, Instant, Text } from '../../../../platform/http/shapes.ts'
import { declareFigures, limitText } from '../../../registry/index.ts'
import { unitRef } from '../../present.ts'
import { personName } from '../../rules/person-in-unit.ts'
import { UnitRef } from '../../shapes.ts'
import { heldAgainst, spansOf } from '../measured.ts'

const SHOWN = 50

declareFigures(
  'figures.shown.promises',
  'Q4',
  ['ways', 'told', 'toldAgain', 'firstAsked', 'firstAskedOpen', 'inTime', 'middle'].map(name => `promise.${name}`),
)

/**
 * What the city promises, held against what happened in a period (SPEC N1 Q3 Q4 Q5): ways to act by unit, first-asked
 * responsibility, notices of what is missing, standard times.
 */
export const promiseFigures = view({
  name: 'promise.figures',
  route: 'GET /api/promises/figures',
  by: ['supervisor', 'leader', 'assessor', 'monitor', 'coordinator', 'dispatcher', 'discipline_inspector'],
  input: z.object({ from: Day, to: Day }),
  output: z
    .object({
      ways: z.array(z.object({ code: z.string(), name: Text, belongs: Text, answers: z.number().int() })),
      wayUnits: z.array(
        z.object({
          unit: UnitRef,
          answers: z.number().int(),
          byWay: z.array(z.object({ code: z.string(), answers: z.number().int() })),
        }),
      ),
      firstAsked: z.object({
        recorded: z.number().int(),
        open: z.number().int().describe('not answered yet: whoever was asked first is still responsible'),
        rows: z.array(
          z.object({
            caseId: Id,
            number: z.string(),
            title: z.string(),
            person: z.string().nullable(),
            handedTo: z.string().nullable(),
            at: Instant,
            stillOpen: z.boolean(),
          }),
        ),
      }),
      told: z.object({
        cases: z.number().int(),
        again: z.number().int().describe('further times, each with its reason'),
        units: z.array(z.object({ unit: UnitRef, cases: z.number().int(), again: z.number().int() })),
        rows: z.array(
          z.object({
            caseId: Id,
            number: z.string(),
            title: z.string(),
            unit: UnitRef,
            n: z.number().int(),
            reason: z.string().nullable(),
            by: z.string().nullable(),
            at: Instant,
          }),
        ),
      }),
      times: z.array(
        z.object({
          code: z.string(),
          post: Text,
          step: Text,
          limit: z.string(),
          measured: z
            .object({
              done: z.number().int(),
              inTime: z.number().int(),
              middle: z.number().int().nullable().describe('minutes, the middle one'),
            })
            .nullable()
            .describe('null: nothing in the program shows it'),
        }),
      ),
    })
    .meta({ id: 'PromiseFigures' }),
  async run({ db, city }, { from, to }) {
    const start = Temporal.PlainDate.from(from).toZonedDateTime(city.pack.zone)
    const end = Temporal.PlainDate.from(to).add({ days: 1 }).toZonedDateTime(city.pack.zone)
    const period = { from: new Date(start.epochMilliseconds), to: new Date(end.epochMilliseconds) }
    const [ways, firstAsked, told, times] = await Promise.all([
      waysOf(db, city, period),
      firstAskedOf(db, city, period),
      toldIn(db, city, { from, to }),
      Promise.all(
        (city.pack.rules.standardTimes ?? []).map(async row => ({
          code: row.code,
          post: row.post,
          step: row.step,
          limit: limitText(row.limit),
          measured: row.measured ? heldAgainst(city, row.limit, await spansOf[row.measured](db, city, period)) : null,
        })),
      ),
    ])
    return { ...ways, firstAsked, told, times }
  },
})

type Period = { from: Date; to: Date }

async function waysOf(db: Db, city: CityContext, { from, to }: Period) {
  const rows = await db
    .selectFrom('reply')
    .select(eb => ['unit_id', 'way', eb.fn.countAll<number>().as('answers')])
    .where('city_id', '=', city.id)
    .where('at', '>=', from)
    .where('at', '<', to)
    .where('way', 'is not', null)
    .groupBy(['unit_id', 'way'])
    .execute()
  const sum = (of: typeof rows) => of.reduce((n, row) => n + Number(row.answers), 0)
  const units = [...new Set(rows.map(row => row.unit_id))].flatMap(code => {
    const unit = unitRef(city, code)
    const own = rows.filter(row => row.unit_id === code)
    return unit
      ? [{ unit, answers: sum(own), byWay: own.map(row => ({ code: String(row.way), answers: Number(row.answers) })) }]
      : []
  })
  return {
    ways: (city.pack.rules.ways ?? []).map(({ code, name, belongs }) => ({
      code,
      name,
      belongs,
      answers: sum(rows.filter(row => row.way === code)),
    })),
    wayUnits: units.sort((a, b) => b.answers - a.answers),
  }
}

async function firstAskedOf(db: Db, city: CityContext, { from, to }: Period) {
  const joined = db
    .selectFrom('first_asked')
    .innerJoin('case_file', join =>
      join.onRef('case_file.city_id', '=', 'first_asked.city_id').onRef('case_file.id', '=', 'first_asked.case_id'),
    )
    .where('first_asked.city_id', '=', city.id)
    .where('case_file.city_id', '=', city.id)
    .where('first_asked.at', '>=', from)
    .where('first_asked.at', '<', to)
  const [count, rows] = await Promise.all([
    joined
      .select(eb => [
        eb.fn.countAll<number>().as('recorded'),
        eb.fn.countAll<number>().filterWhere('case_file.replied_at', 'is', null).as('open'),
      ])
      .executeTakeFirst(),
    joined
      .select([
        'first_asked.case_id',
        'case_file.number',
        'case_file.title',
        'case_file.replied_at',
        'first_asked.person_id',
        'first_asked.handed_to',
        'first_asked.at',
      ])
      .orderBy('first_asked.at', 'desc')
      .limit(SHOWN)
      .execute(),
  ])
  return {
    recorded: Number(count?.recorded ?? 0),
    open: Number(count?.open ?? 0),
    rows: rows.map(row => ({
      caseId: row.case_id,
      number: row.number,
      title: row.title,
      person: personName(city, row.person_id),
      handedTo: personName(city, row.handed_to),
      at: row.at.toISOString(),
      stillOpen: row.replied_at === null,
    })),
  }
}

async function toldIn(db: Db, city: CityContext, { from, to }: { from: string; to: string }) {
  const days = db
    .selectFrom('told_missing')
    .where('told_missing.city_id', '=', city.id)
    .where('told_missing.on_day', '>=', from)
    .where('told_missing.on_day', '<=', to)
  const [units, rows] = await Promise.all([
    days
      .select(eb => [
        'unit_id',
        eb.fn.count<number>('case_id').distinct().as('cases'),
        eb.fn.countAll<number>().filterWhere('n', '>', 1).as('again'),
      ])
      .groupBy('unit_id')
      .execute(),
    days
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'told_missing.city_id').onRef('case_file.id', '=', 'told_missing.case_id'),
      )
      .selectAll('told_missing')
      .select(['case_file.number', 'case_file.title'])
      .where('case_file.city_id', '=', city.id)
      .where('told_missing.n', '>', 1)
      .orderBy('told_missing.at', 'desc')
      .limit(SHOWN)
      .execute(),
  ])
  const ref = (code: string) => unitRef(city, code) ?? { id: code, name: { zh: code, en: code } }
  const counts = units
    .map(row => ({ unit: ref(row.unit_id), cases: Number(row.cases), again: Number(row.again) }))
    .sort((a, b) => b.again - a.again || b.cases - a.cases)
  return {
    cases: counts.reduce((n, row) => n + row.cases, 0),
    again: counts.reduce((n, row) => n + row.again, 0),
    units: counts,
    rows: rows.map(row => ({
      caseId: row.case_id,
      number: row.number,
      title: row.title,
      unit: ref(row.unit_id),
      n: row.n,
      reason: row.reason,
      by: personName(city, row.by_person),
      at: row.at.toISOString(),
    })),
  }
}
