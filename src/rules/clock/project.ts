import type { Calendar } from '../calendar/index.ts'
import { type Due, legOf } from './due.ts'
import { countFrom, endOf, isProvisional, type Leg, lossOf } from './leg.ts'
import { type Limit, type LimitUnit, unitOf } from './limit.ts'

/** What happened to a clock, in order. A clock is never stored as "left" or "last changed": it is rebuilt from these. */
export type ClockFact =
  | { readonly type: 'started'; readonly at: Temporal.Instant }
  | { readonly type: 'paused'; readonly at: Temporal.Instant; readonly ground: string }
  | { readonly type: 'resumed'; readonly at: Temporal.Instant }
  | (ExtensionFact & ({ readonly add: Limit } | { readonly to: Temporal.Instant }))
  | { readonly type: 'stopped'; readonly at: Temporal.Instant }

type ExtensionFact = {
  readonly type: 'extended'
  /** When it was approved. */
  readonly at: Temporal.Instant
  /** When it was asked for: this must be before expiry, not the approval. */
  readonly askedAt: Temporal.Instant
  /** Who approved. */
  readonly by: string
}

export type Pause = { readonly from: Temporal.Instant; readonly to: Temporal.Instant | null; readonly ground: string }

export type ClockState = Due & {
  readonly limit: Limit
  readonly start: Temporal.Instant
  /** Where counting begins: the start for hours, the end of the day of the start for days. */
  readonly countFrom: Temporal.Instant
  /** The unit in which the clock ends: the limit's, unless an extension had another. */
  readonly unit: LimitUnit
  readonly paused: { readonly since: Temporal.Instant; readonly ground: string } | null
  /** Pauses that hold the clock, in order; one begun after expiry holds nothing and is not here. */
  readonly pauses: readonly Pause[]
  /** Elapsed milliseconds of the pauses that are over. */
  readonly pausedTotal: number
  readonly extensions: number
  readonly stopped: Temporal.Instant | null
}

/** Facts that cannot have happened in this order. */
export class ClockError extends Error {
  override readonly name = 'ClockError'
  readonly code: 'not_started' | 'out_of_order' | 'already_paused' | 'not_paused' | 'already_stopped' | 'started_twice'
  constructor(code: ClockError['code'], fact: ClockFact | undefined) {
    super(`clock: ${code}${fact ? ` (${fact.type} at ${fact.at})` : ''}`)
    this.code = code
  }
}

const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)

type Running = {
  legs: Leg[]
  since: number | null
  lostFrom: number
  ground: string
  pauses: Pause[]
  pausedTotal: number
  extensions: number
  stopped: number | null
}

/** Start and end of each leg, one after the other. */
function spans(calendar: Calendar, start: number, legs: readonly Leg[]): { from: number; to: number }[] {
  let from = start
  return legs.map(leg => {
    const span = { from, to: endOf(calendar, leg, from) }
    from = span.to
    return span
  })
}

function endPause(calendar: Calendar, start: number, clock: Running, at: number): void {
  const { since, lostFrom, ground } = clock
  if (since === null) return
  clock.since = null
  const all = spans(calendar, start, clock.legs)
  const i = all.findIndex(span => since < span.to)
  const [leg, span] = [clock.legs[i], all[i]]
  // A pause begun after expiry gives nothing back: what was late stays late.
  if (!leg || !span) return
  clock.legs[i] = { ...leg, lost: leg.lost + lossOf(calendar, leg, span.from, Math.max(since, lostFrom), at) }
  clock.pauses.push({ from: instant(since), to: instant(at), ground })
  clock.pausedTotal += at - since
}

function extend(clock: Running, fact: Extract<ClockFact, { type: 'extended' }>): void {
  clock.extensions++
  const last = clock.legs.at(-1)
  if (!last) return
  if ('to' in fact) {
    clock.legs = [{ unit: last.unit, amount: null, fixedEnd: fact.to.epochMilliseconds, lost: 0 }]
    // The decision fixed the end knowing of the running pause: only what follows it is given back.
    clock.lostFrom = fact.at.epochMilliseconds
    return
  }
  const more = legOf(fact.add)
  if (more.unit === last.unit && last.amount !== null) {
    clock.legs[clock.legs.length - 1] = { ...last, amount: last.amount + (more.amount ?? 0) }
  } else clock.legs.push(more)
}

function apply(calendar: Calendar, start: number, clock: Running, fact: ClockFact): void {
  if (clock.stopped !== null) throw new ClockError('already_stopped', fact)
  const at = fact.at.epochMilliseconds
  switch (fact.type) {
    case 'started':
      throw new ClockError('started_twice', fact)
    case 'paused':
      if (clock.since !== null) throw new ClockError('already_paused', fact)
      clock.since = at
      clock.lostFrom = at
      clock.ground = fact.ground
      return
    case 'resumed':
      if (clock.since === null) throw new ClockError('not_paused', fact)
      endPause(calendar, start, clock, at)
      return
    case 'extended':
      extend(clock, fact)
      return
    case 'stopped':
      endPause(calendar, start, clock, at)
      clock.stopped = at
  }
}

/**
 * The state of a clock, rebuilt from its facts. While it is paused, `due` is what it would be had it resumed at once.
 * Extensions are taken as decided: whether one could be asked for is `refusalOf`'s question at the time of asking, and a
 * newer calendar must not undo it.
 *
 * A pause of a working-day limit gives back the working time lost, measured in working days (a frame hour is its part of its
 * day), so that the time left when it resumes is the time left when it was paused. A pause of an hour limit gives back the
 * time elapsed; of a calendar-day limit the time elapsed, up to the next close of business. Time before counting begins
 * (the day of the start) cannot be lost. An extension in the limit's unit adds to the limit; in another unit it runs on
 * from the due.
 * @param facts in order of time, the first is `started`
 * @throws ClockError if the facts contradict each other
 */
export function project(calendar: Calendar, facts: readonly ClockFact[], limit: Limit): ClockState {
  const [first, ...rest] = facts
  if (first?.type !== 'started') throw new ClockError('not_started', first)
  const start = first.at.epochMilliseconds
  const clock: Running = {
    legs: [legOf(limit)],
    since: null,
    lostFrom: 0,
    ground: '',
    pauses: [],
    pausedTotal: 0,
    extensions: 0,
    stopped: null,
  }
  let last = start
  for (const fact of rest) {
    if (fact.at.epochMilliseconds < last) throw new ClockError('out_of_order', fact)
    last = fact.at.epochMilliseconds
    apply(calendar, start, clock, fact)
  }
  const all = spans(calendar, start, clock.legs)
  const due = all.at(-1)?.to ?? start
  const holding = clock.since !== null && clock.since < due ? instant(clock.since) : null
  return {
    limit,
    start: first.at,
    countFrom: instant(countFrom(calendar, unitOf(limit), start)),
    unit: clock.legs.at(-1)?.unit ?? unitOf(limit),
    due: instant(due),
    calendarVersion: calendar.version,
    provisional: clock.legs.some((leg, i) => isProvisional(calendar, leg, all[i]?.from ?? start, all[i]?.to ?? start)),
    paused: holding && { since: holding, ground: clock.ground },
    pauses: holding ? [...clock.pauses, { from: holding, to: null, ground: clock.ground }] : clock.pauses,
    pausedTotal: clock.pausedTotal,
    extensions: clock.extensions,
    stopped: clock.stopped === null ? null : instant(clock.stopped),
  }
}
