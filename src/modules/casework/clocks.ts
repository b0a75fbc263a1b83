import { sql } from 'kysely'
import type { ActContext, CityContext } from '../../platform/acts/index.ts'
import {
  type ClockFact,
  type ClockState,
  type Limit,
  parseLimit,
  project,
  thresholds,
} from '../../rules/clock/index.ts'
import { dayIn, limitText } from '../registry/index.ts'
import { nextMark } from './rules/marks.ts'

interface Terms {
  /** what the limit is for: handle, arbitrate, extend, whistle, slip … */
  kind: string
  /** who must keep it */
  unit: string
  person?: string | null
  limit: Limit
  /** only a part of the limit, above 0 and up to 1, and never beyond a moment */
  part?: { share: number; until: Date | null }
  round?: number
  /** version of the pack whose limit it is; the one in force if not given */
  packVersion?: string
  /** the act's moment if not given */
  start?: Date
}

/** A limit on a case, on something of a case (it shows on the case's page), or on something that stands alone. */
export type NewClock = Terms & ({ caseId: string; subject?: Subject } | { caseId: null; subject: Subject })

interface Subject {
  kind: string
  id: string
}

/** `due_day` of a limit that stands still: it has not ended, whatever day it is. */
export const NOT_YET = '9999-12-31'

const instant = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())
const dateOf = (at: Temporal.Instant) => new Date(at.epochMilliseconds)

const stateFrom = (city: CityContext, start: Date, limit: Limit, facts: readonly ClockFact[] = []): ClockState =>
  project(city.calendar, [{ type: 'started', at: instant(start) }, ...facts], limit)

/** When a limit ends, in the city's calendar. Instants are exact to the millisecond (DESIGN 4). */
export function dueOf(city: CityContext, start: Date, limit: Limit) {
  const { due, provisional, calendarVersion } = stateFrom(city, start, limit)
  return { due: dateOf(due), provisional, calendarVersion, text: limitText(limit) }
}

/** A part of a limit ends at a moment of its own: a fact of the clock like an extension to a fixed moment. */
function partOf(city: CityContext, start: Date, limit: Limit, part: NonNullable<Terms['part']>): ClockChange {
  const at = instant(start)
  const [mark] = thresholds(city.calendar, stateFrom(city, start, limit), [part])
  const end = mark?.at ?? at
  const to = part.until && part.until.getTime() < end.epochMilliseconds ? instant(part.until) : end
  return { type: 'extended', at, askedAt: at, by: 'pack', to }
}

/**
 * Starts a limit on anything (DESIGN 3, clock): one table for all of them, one ticker. What it answers goes into the
 * ledger entry of the act that started it.
 */
export function openClock(ctx: ActContext, clock: NewClock) {
  const start = clock.start ?? ctx.now
  const part = clock.part ? partOf(ctx.city, start, clock.limit, clock.part) : null
  const state = stateFrom(ctx.city, start, clock.limit, part ? [part] : [])
  const { provisional, calendarVersion } = state
  const due = dateOf(state.due)
  const text = limitText(clock.limit)
  const id = ctx.id()
  const dueDay = dayIn(ctx.city, due)
  ctx.insert('clock', {
    city_id: ctx.city.id,
    id,
    case_id: clock.caseId,
    ...(clock.subject ? { subject_kind: clock.subject.kind, subject_id: clock.subject.id } : {}),
    person_id: clock.person ?? null,
    kind: clock.kind,
    round: clock.round ?? 1,
    unit_id: clock.unit,
    limit_text: text,
    started_at: start,
    due_at: due,
    due_day: dueDay,
    calendar_version: calendarVersion,
    pack_version: clock.packVersion ?? ctx.city.pack.version,
    provisional,
    stopped_at: null,
    on_time: null,
    paused_at: null,
    next_at: nextMark(ctx.city, clock.kind, state, []),
  })
  if (part) keepFact(ctx, id, part)
  return { id, due, dueDay, text, provisional, calendarVersion }
}

/** A running clock as an act read it. */
export interface RunningClock {
  id: string
  kind: string
  limit_text: string
  started_at: Date
  fired: readonly string[]
}

/** What may happen to a clock while it runs; the act that does it has judged by `refusalOf` whether it may. */
export type ClockChange = Extract<ClockFact, { type: 'paused' | 'resumed' | 'extended' }>

/**
 * Pauses, resumes or extends a running clock: keeps the fact, moves the due and all marks that have not fired. While it is
 * paused the due stands where it would be if it resumed at once, and no mark fires.
 * @param before what happened to it earlier, by time (`clockFactsOf`)
 * @returns the due as it now stands, for the case's own columns and for the ledger entry
 */
export function changeClock(
  ctx: ActContext,
  clock: RunningClock,
  before: readonly ClockFact[],
  change: ClockChange,
): { due: Date; dueDay: string; provisional: boolean; calendarVersion: string } {
  const state = stateFrom(ctx.city, clock.started_at, parseLimit(clock.limit_text), [...before, change])
  const due = dateOf(state.due)
  const dueDay = state.paused ? NOT_YET : dayIn(ctx.city, due)
  const { provisional, calendarVersion } = state
  keepFact(ctx, clock.id, change)
  ctx.write(
    ctx.db
      .updateTable('clock')
      .set({
        due_at: due,
        due_day: dueDay,
        provisional,
        calendar_version: calendarVersion,
        paused_at: state.paused && dateOf(state.paused.since),
        next_at: nextMark(ctx.city, clock.kind, state, clock.fired),
      })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', clock.id),
  )
  return { due, dueDay, provisional, calendarVersion }
}

function keepFact(ctx: ActContext, clockId: string, change: ClockChange): void {
  ctx.insert('clock_fact', {
    city_id: ctx.city.id,
    id: ctx.id(),
    clock_id: clockId,
    kind: change.type,
    at: dateOf(change.at),
    data: JSON.stringify(storedFact(change)),
  })
}

/** What `clockFactsOf` reads again. */
function storedFact(change: ClockChange): Record<string, string> {
  if (change.type === 'paused') return { ground: change.ground }
  if (change.type === 'resumed') return {}
  const asked = { askedAt: change.askedAt.toString(), by: change.by }
  return 'add' in change ? { ...asked, add: limitText(change.add) } : { ...asked, to: change.to.toString() }
}

/** Stops a running limit and freezes its verdict. @returns whether it was kept */
export function stopClock(ctx: ActContext, clock: { id: string; due_at: Date }): boolean {
  const onTime = ctx.now.getTime() <= clock.due_at.getTime()
  endClock(ctx, clock.id, { on_time: onTime })
  return onTime
}

/** Ends a limit that never was the unit's to keep: withdrawn, taken back, overtaken by events. */
export const cancelClock = (ctx: ActContext, id: string): void => endClock(ctx, id, { cancelled: true })

/** Ends a limit that was over before the matter left the unit: it was not kept. @param excluded from the assessment, by this ground */
export const loseClock = (ctx: ActContext, id: string, excluded: string | null): void =>
  endClock(ctx, id, { on_time: false, excluded })

type Verdict = { on_time: boolean; excluded?: string | null } | { cancelled: true }

/** Marks that came before the stop still fire, however late the ticker is; a cancelled clock fires nothing more. */
function endClock(ctx: ActContext, id: string, verdict: Verdict): void {
  const rest = 'cancelled' in verdict ? null : sql<Date | null>`case when next_at < ${ctx.now} then next_at end`
  ctx.write(
    ctx.db
      .updateTable('clock')
      .set({ stopped_at: ctx.now, paused_at: null, next_at: rest, ...verdict })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', id),
  )
}
