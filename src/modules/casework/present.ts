import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import { type Text, text } from '../../platform/i18n/texts.ts'
import { type ClockFact, dueAt, parseLimit, project, remaining, remainingWords } from '../../rules/clock/index.ts'
import { levelOf } from './rules/chain.ts'
import { personName } from './rules/person-in-unit.ts'
import type { CaseRow, ClockView, LoopView, StepView } from './shapes.ts'
import type { CaseFile } from './subject.ts'

const instant = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())

const nowhere = (code: string): Text => ({ zh: code, en: code })

export function unitRef(city: CityContext, id: string | null) {
  return id === null ? null : { id, name: city.pack.units.get(id)?.name ?? nowhere(id) }
}

export function channelName(city: CityContext, code: string): Text {
  return city.pack.rules.channels.find(row => row.code === code)?.name ?? nowhere(code)
}

export function personRef(city: CityContext, id: string | null) {
  const name = personName(city, id)
  return id !== null && name !== null ? { id, name } : null
}

export interface ClockRow {
  limit_text: string
  started_at: Date
  due_at: Date
  stopped_at: Date | null
  provisional: boolean
  calendar_version: string
}

/** What a list of parts, each with its limit, reads of the limits; `clock_due`, because a part may have a day of its own. */
export const CLOCK_SHOWN = [
  'clock.limit_text',
  'clock.started_at',
  'clock.due_at as clock_due',
  'clock.stopped_at',
  'clock.provisional',
  'clock.calendar_version',
] as const

/** How a limit stands, in figures and in the official words. */
export function clockView(
  city: CityContext,
  row: ClockRow,
  now: Date,
  more: ClockFact[] = [],
): z.input<typeof ClockView> {
  const facts: ClockFact[] = [
    { type: 'started', at: instant(row.started_at) },
    ...more,
    ...(row.stopped_at ? [{ type: 'stopped', at: instant(row.stopped_at) } as const] : []),
  ]
  const state = project(city.calendar, facts, parseLimit(row.limit_text))
  const left = remaining(city.calendar, state, instant(now), city.pack.rules.clock.near.value)
  return {
    level: left.level,
    words: { zh: remainingWords(left, 'zh'), en: remainingWords(left, 'en') },
    share: Math.round(left.share * 1000) / 1000,
    startedAt: row.started_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    stoppedAt: row.stopped_at?.toISOString() ?? null,
    provisional: row.provisional,
    limit: row.limit_text,
    calendarVersion: row.calendar_version,
  }
}

export interface StepRow extends ClockRow {
  id: string
  unit_id: string
  person_id: string | null
  subject_kind: string
  round: number
}

/** A step of a case; its part of the limit is among the facts of its clock. */
export function stepView(city: CityContext, row: StepRow, now: Date, facts: ClockFact[]): z.input<typeof StepView> {
  const { level, words, startedAt, dueAt, stoppedAt } = clockView(city, row, now, facts)
  return {
    id: row.id,
    name: text(`step.${row.subject_kind === 'sign_off' ? 'sign_off' : levelOf(city.pack, row.unit_id, row.person_id)}`),
    unit: unitRef(city, row.unit_id) ?? { id: row.unit_id, name: nowhere(row.unit_id) },
    person: personRef(city, row.person_id),
    level,
    words,
    startedAt,
    dueAt,
    stoppedAt,
    round: row.round,
  }
}

/** Which of the five arcs 受理 派单 办理 答复 回访 are done and which is under way. */
const STEPS: Record<string, number> = {
  received: 0,
  accepted: 1,
  disputed: 1,
  dispatched: 2,
  signed: 2,
  paused: 2,
  on_ledger: 2,
  raised: 4,
  replied: 4,
  closed: 5,
  declined: 5,
  passed: 5,
  merged: 5,
  withdrawn: 5,
}

export function loopView(state: string): z.input<typeof LoopView> {
  const step = STEPS[state] ?? 2
  return { step, under: step, name: text(`loop.${step}`) }
}

/** A due that pauses or extensions have moved, as one fact that puts it where it is: a list need not read them all. */
function movedBy(city: CityContext, startedAt: Date, due: Date, limit: string, pausedAt: Date | null): ClockFact[] {
  const start = instant(startedAt)
  const to = instant(due)
  const facts: ClockFact[] = []
  if (!dueAt(city.calendar, start, parseLimit(limit)).due.equals(to))
    facts.push({ type: 'extended', at: start, askedAt: start, by: '', to })
  if (pausedAt) facts.push({ type: 'paused', at: instant(pausedAt), ground: '' })
  return facts
}

export function caseRow(city: CityContext, row: CaseFile, now: Date): z.input<typeof CaseRow> {
  const running = row.due_at && row.dispatched_at && row.limit_text
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    kind: row.kind as 'help',
    grade: row.grade as 'green' | null,
    state: row.state as 'received',
    stateName: text(`state.${row.state}`),
    loop: loopView(row.state),
    clock:
      running && row.due_at && row.dispatched_at && row.limit_text
        ? clockView(
            city,
            {
              limit_text: row.limit_text,
              started_at: row.dispatched_at,
              due_at: row.due_at,
              stopped_at: row.replied_at,
              provisional: false,
              calendar_version: city.calendar.version,
            },
            now,
            movedBy(city, row.dispatched_at, row.due_at, row.limit_text, row.paused_at),
          )
        : null,
    unit: unitRef(city, row.unit_id),
    handler: personRef(city, row.handler_id),
    at: unitRef(city, row.section_id ?? row.held_by),
    stepLate: row.step_due !== null && row.step_due < now,
    place: unitRef(city, row.place_unit),
    channel: channelName(city, row.channel),
    appealCount: row.appeal_count,
    round: row.round,
    receivedAt: row.received_at.toISOString(),
    promisedOn: row.promised_on,
    atOnce: row.at_once === null ? null : text(`atOnce.${row.at_once}`),
    version: row.version,
  }
}

/** A keyset cursor: the sort values of the last row, opaque to the caller. */
export const cursorOf = (...values: (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/** @returns null for a cursor that is not one of ours: the list then starts at the beginning. */
export function readCursor(cursor: string | undefined): (string | null)[] | null {
  if (!cursor) return null
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(values) ? values.map(value => (value === null ? null : String(value))) : null
  } catch {
    return null
  }
}
