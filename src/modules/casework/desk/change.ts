import type { ActContext } from '../../../platform/acts/index.ts'
import { type ClockFact, formatLimit, type Limit, parseLimit, project } from '../../../rules/clock/index.ts'
import { dayIn } from '../../registry/index.ts'
import { openClock, stopClock } from '../clocks.ts'
import type { DeskMatter } from './subject.ts'

/** Starts the limit of a step: by its end the person has been told how it stands (SPEC F7). */
export function startStep(
  ctx: ActContext,
  matter: Pick<DeskMatter, 'id' | 'desk_unit' | 'pack_version'>,
  limit: Limit,
  coordinator: string | null,
) {
  const { id, due, text } = openClock(ctx, {
    kind: 'desk',
    caseId: null,
    subject: { kind: 'desk', id: matter.id },
    unit: matter.desk_unit,
    person: coordinator,
    limit,
    packVersion: matter.pack_version,
  })
  return { patch: { clock_id: id, due_at: due }, data: { limit: text, due: due.toISOString() } }
}

/** Ends the running limit of a step, if one runs, and remembers that it was not kept. */
export function endStep(ctx: ActContext, matter: DeskMatter) {
  if (!matter.clock_id || !matter.due_at) return { patch: {}, onTime: true }
  const onTime = stopClock(ctx, { id: matter.clock_id, due_at: matter.due_at })
  return { patch: { clock_id: null, due_at: null, ...(onTime ? {} : { late: true }) }, onTime }
}

/** The especially complex: the running limit is longer by what the pack gives, once (SPEC F7). */
export function prolongStep(
  ctx: ActContext,
  matter: DeskMatter,
  clock: { limit_text: string; started_at: Date },
  add: Limit,
) {
  const instant = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime())
  const now = instant(ctx.now)
  const facts: ClockFact[] = [
    { type: 'started', at: instant(clock.started_at) },
    { type: 'extended', at: now, askedAt: now, by: ctx.actor.id, add },
  ]
  const { due } = project(ctx.city.calendar, facts, parseLimit(clock.limit_text))
  const dueAt = new Date(due.epochMilliseconds)
  ctx.write(
    ctx.db.insertInto('clock_fact').values({
      city_id: ctx.city.id,
      id: ctx.id(),
      clock_id: matter.clock_id as string,
      kind: 'extended',
      at: ctx.now,
      data: JSON.stringify({ askedAt: now.toString(), by: ctx.actor.id, add: formatLimit(add) }),
    }),
  )
  ctx.write(
    ctx.db
      .updateTable('clock')
      .set({ due_at: dueAt, due_day: dayIn(ctx.city, dueAt) })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', matter.clock_id as string),
  )
  return { patch: { due_at: dueAt, prolonged: true }, data: { add: formatLimit(add), due: dueAt.toISOString() } }
}

/** Words of a step: they stand in the desk's own table, not in the ledger. */
export function noteStep(
  ctx: ActContext,
  matterId: string,
  step: string,
  words: string | null,
  units: string[] = [],
): void {
  ctx.write(
    ctx.db.insertInto('desk_step').values({
      city_id: ctx.city.id,
      id: ctx.id(),
      matter_id: matterId,
      step,
      words,
      units,
      by_person: ctx.actor.id,
      at: ctx.now,
    }),
  )
}

/** The matter is over: answered, refused, or taken back. */
export const overNow = (ctx: ActContext) => ({ done_at: ctx.now, done_day: dayIn(ctx.city, ctx.now) })

export const announceDesk = (ctx: ActContext, matter: { id: string }): void => ctx.announce('desk', { id: matter.id })
