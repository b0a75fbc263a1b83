import { sql } from 'kysely'
import { z } from 'zod'
import { hasRole, Refusal, unitsOf, view } from '../../../platform/acts/index.ts'
import { Day, Instant, Text } from '../../../platform/http/shapes.ts'
import { UnitRef, unitRef } from '../../casework/index.ts'
import { dayIn, declareFigures } from '../../registry/index.ts'
import { rankedUnits } from '../rules/method.ts'
import { reportDay } from '../rules/report-day.ts'

const NONE = { dispatched: 0, ended: 0, inTime: 0, satisfied: 0, dissatisfied: 0 }
const FIGURES = ['received', ...Object.keys(NONE)]
declareFigures(
  'figures.shown.dayReport',
  'K100',
  FIGURES.map(name => `dayReport.${name}`),
)

const Counts = z.object({
  dispatched: z.number().int().describe('cases sent to the unit'),
  ended: z.number().int().describe('limits that ended'),
  inTime: z.number().int().describe('of them answered in time'),
  satisfied: z.number().int().describe('final verdicts'),
  dissatisfied: z.number().int(),
})
type Counts = z.infer<typeof Counts>

const READERS = ['dispatcher', 'supervisor', 'leader', 'assessor', 'monitor', 'discipline_inspector'] as const

/**
 * 日报 (CHECKLIST K100): what happened from an hour of one day to the same hour of the next, by the moments of the facts. A report, no
 * ranking: that goes by civil days (docs/adr/0033).
 */
export const dayReport = view({
  name: 'dayReport.get',
  route: 'GET /api/day-report',
  by: ['staff'],
  input: z.object({ report: z.string().optional(), day: Day.optional() }),
  output: z
    .object({
      report: z.string(),
      reports: z.array(z.object({ code: z.string(), name: Text, endsAt: z.string() })),
      day: Day,
      from: Instant,
      to: Instant,
      over: z.boolean(),
      received: z.number().int().nullable().describe('cases of the whole city; null for a unit'),
      receivedBefore: z.number().int().nullable(),
      total: Counts,
      before: Counts.describe('of the day before'),
      units: z.array(Counts.extend({ unit: UnitRef })),
    })
    .meta({ id: 'DayReport' }),
  async run({ db, city, actor, now }, input) {
    const reports = city.pack.rules.dayReports
    const report = reports?.find(one => one.code === (input.report ?? reports[0]?.code))
    if (!reports || !report) throw new Refusal('not_in_pack', { status: 409 })
    const { day, from, to } = reportDay(city.pack.zone, report.endsAt, input.day ?? null, now)
    const all = hasRole(actor, ...READERS)
    const own = unitsOf(actor, 'handler', 'unit_head', 'coordinator')
    const units = rankedUnits(city.pack)
      .map(unit => unit.code)
      .filter(code => all || own.includes(code))
    const count = async (start: Date, end: Date): Promise<Map<string, Counts>> => {
      // The indexes are by civil day: the two days that the report touches, then the moments.
      const days = sql`between ${dayIn(city, start)}::date and ${dayIn(city, end)}::date`
      const { rows } = await sql<Counts & { unit: string }>`
        select asked.unit,
          (select count(*) from dispatch f where f.city_id = ${city.id} and f.unit_id = asked.unit and f.excluded is null
            and f.on_day ${days} and f.at >= ${start} and f.at < ${end})::int as dispatched,
          ended.n as ended, ended.in_time as "inTime", verdicts.good as satisfied, verdicts.bad as dissatisfied
        from unnest(${units}::text[]) as asked (unit)
        cross join lateral (
          select count(*)::int as n, (count(*) filter (where f.on_time))::int as in_time from clock f
          where f.city_id = ${city.id} and f.unit_id = asked.unit and f.kind = 'handle' and not f.cancelled
            and f.excluded is null and f.due_day ${days} and f.due_at >= ${start} and f.due_at < ${end}) as ended
        cross join lateral (
          select (count(*) filter (where f.result = 'satisfied'))::int as good,
            (count(*) filter (where f.result = 'dissatisfied'))::int as bad from verdict f
          where f.city_id = ${city.id} and f.unit_id = asked.unit and f.final and f.result in ('satisfied', 'dissatisfied')
            and f.on_day ${days} and f.at >= ${start} and f.at < ${end}) as verdicts`.execute(db)
      return new Map(rows.map(({ unit, ...counts }) => [unit, counts]))
    }
    const eve = new Date(from.getTime() - (to.getTime() - from.getTime()))
    const [counts, before, received] = await Promise.all([
      count(from, to),
      count(eve, from),
      all
        ? db
            .selectFrom('case_file')
            .select(({ fn }) => [
              fn.countAll<number>().filterWhere('received_at', '>=', from).as('n'),
              fn.countAll<number>().filterWhere('received_at', '<', from).as('before'),
            ])
            .where('city_id', '=', city.id)
            .where('received_at', '>=', eve)
            .where('received_at', '<', to)
            .executeTakeFirst()
        : null,
    ])
    return {
      report: report.code,
      reports: reports.map(({ code, name, endsAt }) => ({ code, name, endsAt })),
      day,
      from: from.toISOString(),
      to: to.toISOString(),
      over: to <= now,
      received: received ? Number(received.n) : null,
      receivedBefore: received ? Number(received.before) : null,
      total: sum(counts.values()),
      before: sum(before.values()),
      units: [...counts].flatMap(([code, row]) => {
        const unit = unitRef(city, code)
        return unit && Object.values(row).some(n => n > 0) ? [{ unit, ...row }] : []
      }),
    }
  },
})

function sum(all: Iterable<Counts>): Counts {
  const total = { ...NONE }
  for (const counts of all) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key]
  return total
}
