import { type ActContext, Refusal } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { type ClockFact, parseLimit, rebase, refusalOf } from '../../rules/clock/index.ts'
import { type FactRow, factOf } from './clock-facts.ts'
import { type ClockChange, changeClock, type RunningClock } from './clocks.ts'
import { nextMark } from './rules/marks.ts'

export type HandleClock = RunningClock & {
  round: number
  due_at: Date
  due_day: string
  paused_at: Date | null
  provisional: boolean
  calendar_version: string
}

/** The limit that a case is handled under and what happened to it; the caller's act has locked the case. */
export const runningClock = (db: Db, cityId: number, caseId: string) => ({
  clock: db
    .selectFrom('clock')
    .select([
      'id',
      'kind',
      'round',
      'limit_text',
      'started_at',
      'due_at',
      'due_day',
      'paused_at',
      'fired',
      'provisional',
      'calendar_version',
    ])
    .where('city_id', '=', cityId)
    .where('case_id', '=', caseId)
    .where('kind', '=', 'handle')
    .where('stopped_at', 'is', null)
    .$castTo<HandleClock>(),
  facts: db
    .selectFrom('clock_fact')
    .innerJoin('clock', join =>
      join.onRef('clock.city_id', '=', 'clock_fact.city_id').onRef('clock.id', '=', 'clock_fact.clock_id'),
    )
    .select(['clock_fact.kind', 'clock_fact.at', 'clock_fact.data'])
    .where('clock_fact.city_id', '=', cityId)
    .where('clock.city_id', '=', cityId)
    .where('clock.case_id', '=', caseId)
    .where('clock.kind', '=', 'handle')
    .where('clock.stopped_at', 'is', null)
    .orderBy('clock_fact.at')
    .orderBy('clock_fact.id')
    .$castTo<FactRow>(),
})

const factsOf = (clock: HandleClock, rows: readonly FactRow[]): ClockFact[] => [
  { type: 'started', at: Temporal.Instant.fromEpochMilliseconds(clock.started_at.getTime()) },
  ...rows.map(factOf),
]

/** Why a pause, a resumption or an extension may not be recorded on the limit now (DESIGN 4), or null. */
function refusalOfFact(ctx: Pick<ActContext, 'city'>, clock: HandleClock, rows: readonly FactRow[], fact: ClockFact) {
  return refusalOf(ctx.city.calendar, factsOf(clock, rows), parseLimit(clock.limit_text), fact)
}

/**
 * Writes a pause, a resumption or an extension down and moves the limit by it.
 * @returns the due and the day it counts on, for the case and the ledger entry
 * @throws Refusal clock_<why> (409) if it may not be recorded now
 */
export function addFact(ctx: ActContext, clock: HandleClock, rows: readonly FactRow[], fact: ClockChange) {
  const refused = refusalOfFact(ctx, clock, rows, fact)
  if (refused) throw new Refusal(`clock_${refused}`, { status: 409 })
  return changeClock(ctx, clock, rows.map(factOf), fact)
}

/** A provisional due with the calendar of today, or null where there is nothing to reckon again. */
export function rebasedOf({ city }: Pick<ActContext, 'city'>, clock: HandleClock, rows: readonly FactRow[]) {
  const due = Temporal.Instant.fromEpochMilliseconds(clock.due_at.getTime())
  const known = { due, provisional: clock.provisional, calendarVersion: clock.calendar_version }
  const rebased = rebase(city.calendar, known, factsOf(clock, rows), parseLimit(clock.limit_text))
  return (
    rebased && {
      due: new Date(rebased.state.due.epochMilliseconds),
      provisional: rebased.state.provisional,
      moved: rebased.moved,
      nextAt: nextMark(city, clock.kind, rebased.state, clock.fired),
    }
  )
}
