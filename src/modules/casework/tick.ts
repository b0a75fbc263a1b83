import { sql } from 'kysely'
import type { CityContext } from '../../platform/acts/index.ts'
import { type CityTx, type Db, inCity, type Pool } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/uuid.ts'
import { ClockError, type ClockFact, parseLimit, project } from '../../rules/clock/index.ts'
import { under } from '../registry/index.ts'
import { clockFactsFor } from './clock-facts.ts'
import { marksLeft } from './rules/marks.ts'

/** A mark that a clock has passed, and what its consequences need to know. */
export interface FiredMark {
  clock: string
  kind: string
  mark: string
  /** the mark's own moment: a ticker that was down fires late, and says so */
  at: Date
  due: Date
  unit: string
  person: string | null
  caseId: string | null
  subject: { kind: string; id: string }
  round: number
  /** version of the rules that the clock runs under */
  pack: string
}

export interface Tick {
  /** clocks looked at: as many as were allowed means that there may be more */
  clocks: number
  fired: number
  /** clocks whose facts contradict each other: looked at again in an hour, and to be put right by a person */
  broken: string[]
}

const BATCH = 500
/** Marks in one follow-up. */
const PARCEL = 100
const HOUR_MS = 3_600_000

/**
 * Fires the marks of a city's clocks that have come (DESIGN 4): each exactly once, oldest first, whoever has the case and
 * however long nobody ticked. One transaction takes a bounded number of clocks that no other ticker holds, writes a ledger
 * entry for each mark, their follow-ups and the next moment of each clock; a crash leaves all of it to be done again.
 *
 * A full batch fires nothing that is younger than the last clock it could take, so that what is left outside is not
 * overtaken.
 */
export function tickCity(pool: Pool, city: CityContext, now: Date, limit = BATCH): Promise<Tick> {
  return inCity(pool, city.id, 'write', async tx => {
    const claimed = await dueClocks(tx.db, city.id, now, limit).execute()
    if (claimed.length === 0) return { clocks: 0, fired: 0, broken: [] }
    const facts = await clockFactsFor(
      tx.db,
      city.id,
      claimed.map(row => row.id),
    )
    const horizon = claimed.length === limit ? (claimed.at(-1)?.next_at?.getTime() ?? 0) : now.getTime()
    const fired: FiredMark[] = []
    const broken: string[] = []
    const after = claimed.map(row => {
      try {
        const { due, passed, next } = passedOf(city, row, facts.get(row.id) ?? [], horizon)
        for (const { mark, at } of passed)
          fired.push({
            clock: row.id,
            kind: row.kind,
            mark,
            at,
            due,
            unit: row.unit_id,
            person: row.person_id,
            caseId: row.case_id,
            subject: row.case_id
              ? { kind: 'case', id: row.case_id }
              : { kind: row.subject_kind, id: row.subject_id ?? row.id },
            round: row.round,
            pack: row.pack_version,
          })
        return { id: row.id, next, marks: passed.map(({ mark }) => mark) }
      } catch (error) {
        if (!(error instanceof ClockError)) throw error
        broken.push(row.id)
        return { id: row.id, next: new Date(now.getTime() + HOUR_MS), marks: [] }
      }
    })
    fired.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.clock < b.clock ? -1 : 1))
    if (fired.length) {
      writeEntries(tx, city.id, now, fired)
      writeFollowUps(tx, city.id, now, fired)
    }
    writeNext(tx, city.id, after)
    return { clocks: claimed.length, fired: fired.length, broken }
  })
}

/** Clocks with a mark that has come, by the oldest; those that another ticker holds are its own. */
export const dueClocks = (db: Db, cityId: number, now: Date, limit: number) =>
  db
    .selectFrom('clock')
    .select([
      'id',
      'case_id',
      'subject_kind',
      'subject_id',
      'person_id',
      'kind',
      'round',
      'unit_id',
      'limit_text',
      'pack_version',
      'started_at',
      'stopped_at',
      'next_at',
      'fired',
    ])
    .where('city_id', '=', cityId)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit)
    .forNoKeyUpdate()
    .skipLocked()

interface Claimed {
  kind: string
  limit_text: string
  pack_version: string
  started_at: Date
  stopped_at: Date | null
  fired: readonly string[]
}

function passedOf(today: CityContext, row: Claimed, facts: readonly ClockFact[], horizon: number) {
  const city = under(today, row.pack_version)
  const started: ClockFact = { type: 'started', at: Temporal.Instant.fromEpochMilliseconds(row.started_at.getTime()) }
  const stopped: ClockFact[] = row.stopped_at
    ? [{ type: 'stopped', at: Temporal.Instant.fromEpochMilliseconds(row.stopped_at.getTime()) }]
    : []
  const state = project(city.calendar, [started, ...facts, ...stopped], parseLimit(row.limit_text))
  const left = marksLeft(city, row.kind, state, row.fired).map(({ mark, at }) => ({
    mark: mark.of.code,
    at: new Date(at.epochMilliseconds),
  }))
  const later = left.findIndex(({ at }) => at.getTime() > horizon)
  const passed = later < 0 ? left : left.slice(0, later)
  return { due: new Date(state.due.epochMilliseconds), passed, next: left[passed.length]?.at ?? null }
}

/** Columns travel as arrays: a statement for a thousand rows keeps one text, and is prepared once. */
function writeEntries(tx: CityTx, cityId: number, now: Date, fired: readonly FiredMark[]): void {
  const data = fired.map(({ clock, kind, mark, at, due, round }) =>
    JSON.stringify({ clock, kind, mark, round, at: at.toISOString(), due: due.toISOString() }),
  )
  tx.write(
    sql`insert into ledger_entry (city_id, id, at, act, subject_kind, subject_id, actor, unit_id, data)
      select ${cityId}, e.id, ${now}, 'clock.mark', e.kind, e.subject, 'system:clock', e.unit, e.data
      from unnest(${fired.map(() => newId())}::uuid[], ${fired.map(row => row.subject.kind)}::text[],
        ${fired.map(row => row.subject.id)}::text[], ${fired.map(row => row.unit)}::text[], ${data}::jsonb[])
        as e (id, kind, subject, unit, data)`.compile(tx.db),
  )
}

/** Who is told and what paper is raised is for others to do after the commit, at least once: `marks.fired`. */
function writeFollowUps(tx: CityTx, cityId: number, now: Date, fired: readonly FiredMark[]): void {
  const parcels: string[] = []
  for (let at = 0; at < fired.length; at += PARCEL)
    parcels.push(JSON.stringify({ marks: fired.slice(at, at + PARCEL) }))
  tx.write(
    sql`insert into outbox (city_id, id, kind, body, at)
      select ${cityId}, f.id, 'marks.fired', f.body, ${now}
      from unnest(${parcels.map(() => newId())}::uuid[], ${parcels}::jsonb[]) as f (id, body)`.compile(tx.db),
  )
}

function writeNext(tx: CityTx, cityId: number, clocks: { id: string; next: Date | null; marks: string[] }[]): void {
  tx.write(
    sql`update clock set next_at = n.next_at, fired = clock.fired || string_to_array(n.marks, ' ')
      from unnest(${clocks.map(row => row.id)}::uuid[], ${clocks.map(row => row.next)}::timestamptz[],
        ${clocks.map(row => row.marks.join(' '))}::text[]) as n (id, next_at, marks)
      where clock.city_id = ${cityId} and clock.id = n.id`.compile(tx.db),
  )
}
