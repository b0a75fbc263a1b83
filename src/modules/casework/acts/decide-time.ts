import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import { type ClockChange, openClock, stopClock } from '../clocks.ts'
import type { TimeKind } from '../rules/more-time.ts'
import { addFact, moveStep, runningClock, runningStep } from '../running-clock.ts'
import { type CaseFile, onCase } from '../subject.ts'

const at = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())

/**
 * Grants or refuses more time (CHECKLIST K67): by whom the pack names, never by who asked. What is granted moves the limit
 * and is told to everybody who asked, with the reason.
 */
export const decideTime = act({
  name: 'case.decideTime',
  on: onCase,
  from: ['signed'],
  by: ['unit_head', 'dispatcher', 'supervisor', 'leader'],
  within: ['unit_head'],
  power: 'extend',
  clause: 'K67 DESIGN 4',
  key: 'V',
  primaryIn: ['signed'],
  input: z.object({
    granted: z.boolean(),
    decision: z.string().trim().max(1000).optional().describe('needed when refused'),
  }),
  shut: kase => (kase.asked === null ? 'no_time_asked' : null),
  reads: (db, cityId, id) => ({
    request: db
      .selectFrom('time_request')
      .selectAll()
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('granted', 'is', null),
    waiting: db
      .selectFrom('clock')
      .select(['id', 'due_at'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('kind', '=', 'extend')
      .where('stopped_at', 'is', null),
    ...runningClock(db, cityId, id),
    ...runningStep(db, cityId, id),
  }),
  run: (ctx, kase, input, { request, waiting, clock, facts, step, stepFacts }) => {
    const [asked] = request
    const [running] = clock
    if (!asked || !running) throw new Error(`case ${kase.id} has no open request for time`)
    const kind = asked.kind as TimeKind
    if (asked.asked_by === ctx.actor.id) throw new Refusal('time_own_request', { status: 403 })
    const { by } = ctx.city.pack.rules.moreTime[kind]
    if (ctx.actor.kind === 'staff' && !ctx.actor.posts.some(post => post.roles.some(role => by.value.includes(role))))
      throw new Refusal('time_not_yours', { status: 403 })
    if (!input.granted && (input.decision ?? '').length < 4)
      throw new Refusal('bad_input', { fields: [{ path: 'decision', code: 'reason_needed' }] })
    for (const row of waiting) stopClock(ctx, row)
    ctx.write(
      ctx.db
        .updateTable('time_request')
        .set({
          granted: input.granted,
          decided_by: ctx.actor.id,
          decided_at: ctx.now,
          decision: input.decision || null,
        })
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', asked.id),
    )
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    const base = { request: asked.id, kind, round: kase.round, granted: input.granted }
    if (!input.granted) return { patch: { asked: null }, data: base }
    const fact = factOf(ctx, kind, asked)
    const moved = addFact(ctx, running, facts, fact)
    const below = moveStep(ctx, step[0], stepFacts, fact, { from: running.due_at, to: moved.due })
    if (kind === 'ledger') openReview(ctx, kase)
    const template = { extend: 'extended', pause: 'paused', ledger: 'ledger' }[kind]
    ctx.follow('message.case', { caseId: kase.id, template, requestId: asked.id })
    return {
      ...(kind === 'extend' ? {} : { to: kind === 'pause' ? 'paused' : 'on_ledger' }),
      patch: {
        asked: null,
        due_at: moved.due,
        ...below.patch,
        ...(kind === 'extend' ? { extensions: kase.extensions + 1 } : {}),
        ...(kind === 'pause' ? { paused_at: ctx.now, paused_until: asked.until } : {}),
      },
      data: { ...base, dueDay: moved.dueDay, ...below.data },
      answer: { due: moved.due.toISOString() },
    }
  },
})

function factOf(ctx: ActContext, kind: TimeKind, asked: { ground: string; asked_at: Date; until: Date }): ClockChange {
  if (kind === 'pause') return { type: 'paused', at: at(ctx.now), ground: asked.ground }
  return { type: 'extended', at: at(ctx.now), askedAt: at(asked.asked_at), by: ctx.actor.id, to: at(asked.until) }
}

/** Starts the time to the next look at a long-term matter. */
export function openReview(ctx: ActContext, kase: Pick<CaseFile, 'id' | 'unit_id' | 'round'>): void {
  openClock(ctx, {
    kind: 'review',
    unit: kase.unit_id as string,
    limit: ctx.city.pack.rules.longTerm.reviewEvery.value,
    caseId: kase.id,
    round: kase.round,
  })
}
