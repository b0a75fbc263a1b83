import { type ActContext, Refusal } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { type ClockFact, parseLimit, partAfter, project, rebase, refusalOf } from '../../rules/clock/index.ts'
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

/** The running limit of one kind on a case and what happened to it. */
const runningOf = (db: Db, cityId: number, caseId: string, kind: 'handle' | 'step') => ({
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
    .where('kind', '=', kind)
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
    .where('clock.kind', '=', kind)
    .where('clock.stopped_at', 'is', null)
    .orderBy('clock_fact.at')
    .orderBy('clock_fact.id')
    .$castTo<FactRow>(),
})

/** The limit that a case is handled under and what happened to it; the caller's act has locked the case. */
export const runningClock = (db: Db, cityId: number, caseId: string) => runningOf(db, cityId, caseId, 'handle')

/** The same for the step inside the unit that leads, if one runs. */
export const runningStep = (db: Db, cityId: number, caseId: string) => {
  const { clock, facts } = runningOf(db, cityId, caseId, 'step')
  return { step: clock, stepFacts: facts }
}

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

/**
 * What moves the limit of a case moves the step that runs under it (CHECKLIST K65): it stands still and goes on with the
 * case, and keeps its share of the time that is left when the case gets more. A step that has run out stays late.
 * @param whole the case's due before and after
 * @returns the case's column, and the due for the ledger entry
 */
export function moveStep(
  ctx: ActContext,
  step: HandleClock | undefined,
  rows: readonly FactRow[],
  change: ClockChange,
  whole: { from: Date; to: Date },
): { patch: { step_due?: Date }; data: { stepDue?: string } } {
  if (!step) return { patch: {}, data: {} }
  const fact = change.type === 'extended' ? { ...change, to: stepEnd(ctx, step, rows, whole) } : change
  if (refusalOfFact(ctx, step, rows, fact)) return { patch: {}, data: {} }
  const { due } = changeClock(ctx, step, rows.map(factOf), fact)
  return { patch: { step_due: due }, data: { stepDue: due.toISOString() } }
}

function stepEnd(ctx: ActContext, step: HandleClock, rows: readonly FactRow[], whole: { from: Date; to: Date }) {
  const at = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())
  const { unit, due } = project(ctx.city.calendar, factsOf(step, rows), parseLimit(step.limit_text))
  return partAfter(ctx.city.calendar, unit, at(ctx.now), due, { from: at(whole.from), to: at(whole.to) })
}
