import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Code, Day, Id, Instant, PageQuery, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { cursorOf, personName, readCursor, unitRef } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { deciders } from './decide.ts'
import { SIGNS } from './signs.ts'

const DAYS = 90

export const IntegrityList = z
  .object({
    rows: z.array(
      z.object({
        id: Id,
        version: z.number().int(),
        kind: z.enum(SIGNS),
        name: Text,
        say: Text.describe('what was found, in numbers'),
        doubt: Text.describe('why it may be nothing'),
        unit: Code,
        unitName: Text,
        day: Day,
        state: z.enum(['open', 'explained', 'pursued']),
        cases: z.array(z.object({ caseId: Id, number: z.string(), title: z.string() })),
        foundAt: Instant,
        decidedBy: z.string().nullable(),
        decidedAt: Instant.nullable(),
        reason: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
    units: z
      .array(
        z.object({
          unit: Code,
          name: Text,
          open: z.number().int(),
          explained: z.number().int(),
          pursued: z.number().int(),
        }),
      )
      .describe('findings of the last 90 days by unit'),
  })
  .meta({ id: 'IntegrityList' })

/** Signs of made-up results, for those who judge them (CHECKLIST K95): a figure by unit is no verdict on it. */
view({
  name: 'integrity.list',
  route: 'GET /api/integrity',
  by: deciders,
  input: z.object({
    ...PageQuery,
    state: z.preprocess(v => (v === '' ? undefined : v), z.enum(['open', 'explained', 'pursued']).optional()),
    unit: z.preprocess(v => (v === '' ? undefined : v), Code.optional()),
  }),
  output: IntegrityList,
  async run({ db, city, now }, { cursor, limit, state, unit }) {
    let query = db.selectFrom('integrity_finding').selectAll().where('city_id', '=', city.id)
    if (state) query = query.where('state', '=', state)
    if (unit) query = query.where('unit_id', '=', unit)
    const after = readCursor(cursor)
    if (after)
      query = query.where(eb =>
        eb(eb.refTuple('found_at', 'id'), '<', eb.tuple(new Date(after[0] ?? 0), after[1] ?? '')),
      )
    const since = Temporal.PlainDate.from(dayIn(city, now)).subtract({ days: DAYS }).toString()
    const [rows, { rows: figures }] = await Promise.all([
      query
        .orderBy('found_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute(),
      sql<{ unit_id: string; open: number; explained: number; pursued: number }>`
        select unit_id, count(*) filter (where state = 'open') as open,
          count(*) filter (where state = 'explained') as explained, count(*) filter (where state = 'pursued') as pursued
        from integrity_finding where city_id = ${city.id} and on_day >= ${since}
        group by unit_id order by count(*) desc, unit_id`.execute(db),
    ])
    const page = rows.slice(0, limit)
    const ids = [...new Set(page.flatMap(row => (row.facts as { cases: string[] }).cases))]
    const cases = ids.length
      ? await db
          .selectFrom('case_file')
          .select(['id', 'number', 'title'])
          .where('city_id', '=', city.id)
          .where('id', 'in', ids)
          .execute()
      : []
    const byId = new Map(cases.map(row => [row.id, row]))
    const name = (code: string) => unitRef(city, code)?.name ?? { zh: code, en: code }
    const last = page.at(-1)
    return {
      rows: page.map(row => {
        const facts = row.facts as {
          n: number
          of: number
          first: number
          last: number
          satisfied: number
          cases: string[]
        }
        return {
          id: row.id,
          version: row.version,
          kind: row.kind as 'unread',
          name: text(`integrity.${row.kind}`),
          say: text(`integrity.${row.kind}.say`, {
            n: String(facts.n),
            of: String(facts.of),
            satisfied: String(facts.satisfied),
            from: clock(city.pack.rules.zone, facts.first),
            to: clock(city.pack.rules.zone, facts.last),
          }),
          doubt: text(`integrity.${row.kind}.doubt`),
          unit: row.unit_id,
          unitName: name(row.unit_id),
          day: row.on_day,
          state: row.state as 'open',
          cases: facts.cases.flatMap(id => {
            const kase = byId.get(id)
            return kase ? [{ caseId: kase.id, number: kase.number, title: kase.title }] : []
          }),
          foundAt: row.found_at.toISOString(),
          decidedBy: personName(city, row.decided_by),
          decidedAt: row.decided_at?.toISOString() ?? null,
          reason: row.reason,
        }
      }),
      next: rows.length > limit && last ? cursorOf(last.found_at.toISOString(), last.id) : null,
      units: figures.map(row => ({
        unit: row.unit_id,
        name: name(row.unit_id),
        open: Number(row.open),
        explained: Number(row.explained),
        pursued: Number(row.pursued),
      })),
    }
  },
})

const clock = (zone: string, at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
