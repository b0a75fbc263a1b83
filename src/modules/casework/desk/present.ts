import type { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { type ClockFact, parseLimit } from '../../../rules/clock/index.ts'
import { clockView, personRef, unitRef } from '../present.ts'
import type { DeskRow } from './shapes.ts'
import type { DeskMatter } from './subject.ts'
import { deskOf } from './terms.ts'

/** The running limits of matters and what happened to them, by matter. */
export async function deskClocks(db: Db, city: CityContext, matters: readonly DeskMatter[]) {
  const ids = matters.flatMap(row => row.clock_id ?? [])
  if (!ids.length) return new Map<string, { row: ClockRow; facts: ClockFact[] }>()
  const [rows, facts] = await Promise.all([
    db
      .selectFrom('clock')
      .select(['id', 'limit_text', 'started_at', 'due_at', 'stopped_at', 'provisional', 'calendar_version'])
      .where('city_id', '=', city.id)
      .where('id', 'in', ids)
      .execute(),
    db
      .selectFrom('clock_fact')
      .select(['clock_id', 'at', 'data'])
      .where('city_id', '=', city.id)
      .where('clock_id', 'in', ids)
      .execute(),
  ])
  return new Map(
    rows.map(row => [
      row.id,
      {
        row,
        facts: facts
          .filter(fact => fact.clock_id === row.id)
          .map((fact): ClockFact => {
            const { add, by, askedAt } = fact.data as { add: string; by: string; askedAt: string }
            const at = Temporal.Instant.fromEpochMilliseconds(fact.at.getTime())
            return { type: 'extended', at, askedAt: Temporal.Instant.from(askedAt), by, add: parseLimit(add) }
          }),
      },
    ]),
  )
}

type ClockRow = Parameters<typeof clockView>[1]

export function deskRow(
  city: CityContext,
  matter: DeskMatter,
  clocks: Awaited<ReturnType<typeof deskClocks>>,
  now: Date,
): z.input<typeof DeskRow> {
  const desk = deskOf(city)
  const clock = matter.clock_id ? clocks.get(matter.clock_id) : undefined
  const finding = desk.findings.find(row => row.code === matter.finding)
  const nameless = (code: string) => ({ zh: code, en: code })
  return {
    id: matter.id,
    number: matter.number,
    title: matter.title,
    state: matter.state as 'registered',
    stateName: text(`state.desk.${matter.state}`),
    clock: clock ? clockView(city, clock.row, now, clock.facts) : null,
    about: unitRef(city, matter.unit_id) ?? { id: matter.unit_id, name: nameless(matter.unit_id) },
    cause: desk.causes.find(row => row.code === matter.cause)?.name ?? nameless(matter.cause),
    coordinator: personRef(city, matter.coordinator_id),
    prolonged: matter.prolonged,
    late: matter.late,
    finding: finding?.name ?? null,
    measure: finding?.measure ?? null,
    satisfied: matter.satisfied,
    registeredAt: matter.registered_at.toISOString(),
    doneAt: matter.done_at?.toISOString() ?? null,
    version: matter.version,
  }
}
