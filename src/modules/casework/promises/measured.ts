import { sql } from 'kysely'
import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { dueAt, type Limit } from '../../../rules/clock/index.ts'
import type { Pack } from '../../registry/index.ts'

type Measure = NonNullable<NonNullable<Pack['rules']['standardTimes']>[number]['measured']>
interface Span {
  from: Date
  to: Date
}

/** So many of the newest are looked at; figures say how many they are of. */
const MOST = 2000

const within = (column: string, { from, to }: Span) =>
  sql<boolean>`${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${to}`

/** Steps begun in a period that were done, not called off. */
const stepsOf = (db: Db, city: CityContext, period: Span) =>
  db
    .selectFrom('clock')
    .select(['started_at as from', 'stopped_at as to'])
    .where('city_id', '=', city.id)
    .where('kind', '=', 'step')
    .where('cancelled', '=', false)
    .where(within('started_at', period))
    .where('stopped_at', 'is not', null)
    .orderBy('started_at', 'desc')
    .limit(MOST)
    .$castTo<Span>()

/** How long a step took, each time it was done in a period: the newest first (SPEC Q4). */
export const spansOf: Record<Measure, (db: Db, city: CityContext, period: Span) => Promise<Span[]>> = {
  to_accept: async (db, city, period) => {
    const cases = await db
      .selectFrom('case_file')
      .select(['id', 'received_at'])
      .where('city_id', '=', city.id)
      .where(within('received_at', period))
      .orderBy('received_at', 'desc')
      .limit(MOST)
      .execute()
    const accepted = await db
      .selectFrom('ledger_entry')
      .select(['subject_id', 'at'])
      .where('city_id', '=', city.id)
      .where('subject_id', 'in', [...cases.map(row => row.id), ''])
      .where('act', '=', 'case.accept')
      .execute()
    const first = new Map(
      accepted.toSorted((a, b) => b.at.getTime() - a.at.getTime()).map(row => [row.subject_id, row.at]),
    )
    return cases.flatMap(row => {
      const at = first.get(row.id)
      return at ? [{ from: row.received_at, to: at }] : []
    })
  },
  to_tell_missing: (db, city, period) =>
    db
      .selectFrom('told_missing')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'told_missing.city_id').onRef('case_file.id', '=', 'told_missing.case_id'),
      )
      .select(['case_file.dispatched_at as from', 'told_missing.at as to'])
      .where('told_missing.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where('told_missing.n', '=', 1)
      .where(within('told_missing.at', period))
      .whereRef('case_file.dispatched_at', '<=', 'told_missing.at')
      .orderBy('told_missing.at', 'desc')
      .limit(MOST)
      .$castTo<Span>()
      .execute(),
  to_hand_over: (db, city, period) =>
    db
      .selectFrom('first_asked')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'first_asked.city_id').onRef('case_file.id', '=', 'first_asked.case_id'),
      )
      .select(['case_file.received_at as from', 'first_asked.at as to'])
      .where('first_asked.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where(within('first_asked.at', period))
      .orderBy('first_asked.at', 'desc')
      .limit(MOST)
      .execute(),
  to_sign: (db, city, period) => stepsOf(db, city, period).where('subject_kind', '=', 'sign_off').execute(),
  to_deliver: (db, city, period) =>
    db
      .selectFrom('message')
      .select(['created_at as from', 'sent_at as to'])
      .where('city_id', '=', city.id)
      .where('state', '=', 'sent')
      .where('template', '=', 'answered')
      .where(within('sent_at', period))
      .orderBy('sent_at', 'desc')
      .limit(MOST)
      .$castTo<Span>()
      .execute(),
  to_hand_on: (db, city, period) => {
    const towns = [...city.pack.units.values()].filter(unit => unit.kind === 'town').map(unit => unit.code)
    return stepsOf(db, city, period)
      .where('person_id', 'is', null)
      .where('unit_id', 'in', [...towns, ''])
      .execute()
  },
}

/** How many were in time by the city's calendar, and the middle one in minutes; null without any. */
export function heldAgainst(city: CityContext, limit: Limit, spans: readonly Span[]) {
  const at = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())
  const inTime = spans.filter(
    ({ from, to }) => dueAt(city.calendar, at(from), limit).due.epochMilliseconds >= to.getTime(),
  ).length
  const minutes = spans.map(({ from, to }) => (to.getTime() - from.getTime()) / 60_000).sort((a, b) => a - b)
  const middle = minutes[Math.floor((minutes.length - 1) / 2)]
  return { done: spans.length, inTime, middle: middle === undefined ? null : Math.round(middle) }
}
