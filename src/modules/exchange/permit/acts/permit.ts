import { z } from 'zod'
import { type ActContext, act, forbidden, hasRoleWithin, Refusal } from '../../../../platform/acts/index.ts'
import type { Db } from '../../../../platform/db/index.ts'
import {
  type ClockChange,
  changeClock,
  checkListed,
  checkUnit,
  clockFactsFor,
  openClock,
  type RunningClock,
  stopClock,
  UNIT_STAFF,
} from '../../../casework/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { onApproval, onPermit } from '../subject.ts'

const Words = z.string().trim().min(2).max(1000)

/** 并联审批 (SPEC N2): taken in once by one unit, sent to all approvals at the same time, each with its own limit. */
export const openPermit = act({
  name: 'permit.open',
  path: '/api/permits',
  by: UNIT_STAFF,
  clause: 'N2 H1',
  input: z.object({
    unit: z.string().describe('the one face to the applicant'),
    companyId: z.uuid(),
    kind: z.string(),
    title: z.string().trim().min(2).max(60),
    words: z.string().trim().min(5).max(1000).describe('what is applied for'),
  }),
  run: async (ctx, _none, input) => {
    const { city } = ctx
    const kinds = city.pack.rules.together?.approvals ?? []
    if (!kinds.length) throw new Refusal('not_in_pack', { status: 409 })
    if (!hasRoleWithin(ctx.actor, input.unit, UNIT_STAFF)) throw forbidden()
    checkUnit(city, input.unit)
    checkListed(kinds, input.kind, 'kind')
    const company = await ctx.db
      .selectFrom('company')
      .select('id')
      .where('city_id', '=', city.id)
      .where('id', '=', input.companyId)
      .executeTakeFirst()
    if (!company) throw new Refusal('bad_input', { fields: [{ path: 'companyId', code: 'unknown_company' }] })
    const parts = kinds.find(row => row.code === input.kind)?.parts ?? []
    const id = ctx.id()
    const year = dayIn(city, ctx.now).slice(2, 4)
    const running = await city.numbers.next(city.id, `permit/${year}`)
    const number = `S${year}-${String(running).padStart(5, '0')}`
    const opened = parts.map(part => {
      const partId = ctx.id()
      const clock = openClock(ctx, {
        kind: 'permit',
        caseId: null,
        subject: { kind: 'approval', id: partId },
        unit: part.unit,
        limit: part.limit,
      })
      return { part, partId, clock }
    })
    const due = new Date(Math.max(...opened.map(one => one.clock.due.getTime())))
    ctx.write(
      ctx.db.insertInto('permit').values({
        city_id: city.id,
        id,
        number,
        version: 1,
        state: 'open',
        kind: input.kind,
        title: input.title,
        words: input.words,
        company_id: input.companyId,
        face_unit: input.unit,
        by_person: ctx.actor.id,
        received_at: ctx.now,
        due_at: due,
        ended_at: null,
      }),
    )
    for (const { part, partId, clock } of opened)
      ctx.write(
        ctx.db.insertInto('permit_part').values({
          city_id: city.id,
          id: partId,
          version: 1,
          permit_id: id,
          code: part.code,
          unit_id: part.unit,
          state: 'waiting',
          clock_id: clock.id,
          due_at: clock.due,
          asked_at: null,
          given_at: null,
        }),
      )
    ctx.announce('joint', { id })
    return {
      created: { kind: 'permit', id, version: 1 },
      unit: input.unit,
      data: { number, kind: input.kind, parts: parts.map(part => part.unit), due: due.toISOString() },
      answer: { number },
    }
  },
})

const at = (now: Date) => Temporal.Instant.fromEpochMilliseconds(now.getTime())

const clockOf = (db: Db, cityId: number, id: string) => ({
  clock: db
    .selectFrom('clock')
    .innerJoin('permit_part', join =>
      join.onRef('permit_part.city_id', '=', 'clock.city_id').onRef('permit_part.clock_id', '=', 'clock.id'),
    )
    .select(['clock.id', 'clock.kind', 'clock.limit_text', 'clock.started_at', 'clock.fired', 'clock.due_at'])
    .where('clock.city_id', '=', cityId)
    .where('permit_part.city_id', '=', cityId)
    .where('permit_part.id', '=', id)
    .$castTo<RunningClock & { due_at: Date }>(),
})

async function moved(ctx: ActContext, clock: RunningClock, change: ClockChange): Promise<Date> {
  const facts = await clockFactsFor(ctx.db, ctx.city.id, [clock.id])
  return changeClock(ctx, clock, facts.get(clock.id) ?? [], change).due
}

/** What an approval still lacks goes to the one face, all at once and once (SPEC Q5); until it is there its own limit stands still. */
export const askForPapers = act({
  name: 'approval.ask',
  on: onApproval,
  from: ['waiting'],
  to: 'asked',
  by: UNIT_STAFF,
  within: UNIT_STAFF,
  clause: 'N2 Q5',
  input: z.object({ words: Words.describe('all that is missing') }),
  shut: part => (part.missing.length > 0 ? 'asked_papers' : null),
  reads: clockOf,
  run: async (ctx, part, { words }, { clock: [clock] }) => {
    if (!clock) throw new Error(`approval ${part.id} has no clock`)
    if (clock.due_at <= ctx.now) throw new Refusal('clock_pause_after_expiry', { status: 409 })
    await moved(ctx, clock, { type: 'paused', at: at(ctx.now), ground: 'papers' })
    ctx.announce('joint', { id: part.permit_id })
    return { patch: { missing: [words], asked_at: ctx.now }, data: { permit: part.permit_id } }
  },
})

/** The face hands in what was missing: every approval that waited for it goes on. */
export const supplyPapers = act({
  name: 'permit.supply',
  on: onPermit,
  from: ['open'],
  by: UNIT_STAFF,
  within: UNIT_STAFF,
  clause: 'N2',
  input: z.object({ words: Words.describe('what was handed in') }),
  reads: (db, cityId, id) => ({
    waiting: db
      .selectFrom('permit_part')
      .innerJoin('clock', join =>
        join.onRef('clock.city_id', '=', 'permit_part.city_id').onRef('clock.id', '=', 'permit_part.clock_id'),
      )
      .select([
        'permit_part.id as part',
        'permit_part.version',
        'clock.id',
        'clock.kind',
        'clock.limit_text',
        'clock.started_at',
        'clock.fired',
      ])
      .where('permit_part.city_id', '=', cityId)
      .where('clock.city_id', '=', cityId)
      .where('permit_part.permit_id', '=', id)
      .where('permit_part.state', '=', 'asked')
      .$castTo<RunningClock & { part: string; version: number }>(),
  }),
  run: async (ctx, permit, _input, { waiting }) => {
    if (!waiting.length) throw new Refusal('permit_nothing_asked', { status: 409 })
    let due = permit.due_at
    for (const { part, version, ...clock } of waiting) {
      const end = await moved(ctx, clock, { type: 'resumed', at: at(ctx.now) })
      if (end > due) due = end
      ctx.write(
        ctx.db
          .updateTable('permit_part')
          .set({ state: 'waiting', due_at: end, version: version + 1 })
          .where('city_id', '=', ctx.city.id)
          .where('id', '=', part),
      )
    }
    ctx.announce('joint', { id: permit.id })
    return { patch: { due_at: due }, data: { parts: waiting.length, due: due.toISOString() } }
  },
})

/** Each approval decides by itself, in its own time, whatever the others do. */
export const decideApproval = act({
  name: 'approval.decide',
  on: onApproval,
  from: ['waiting'],
  to: 'given',
  by: UNIT_STAFF,
  within: UNIT_STAFF,
  clause: 'N2',
  key: 'G',
  primaryIn: ['waiting'],
  input: z.object({ approved: z.boolean(), words: Words.describe('ground, or number of the approval') }),
  reads: clockOf,
  run: (ctx, part, { approved, words }, { clock: [clock] }) => {
    if (!clock) throw new Error(`approval ${part.id} has no clock`)
    const onTime = stopClock(ctx, clock)
    ctx.announce('joint', { id: part.permit_id })
    return {
      patch: {
        decision: approved ? 'approved' : 'refused',
        words,
        given_by: ctx.actor.id,
        given_at: ctx.now,
        on_time: onTime,
      },
      data: { permit: part.permit_id, approved, onTime },
    }
  },
})

/** One answer to the applicant, by the one face; not before every approval is there. */
export const answerPermit = act({
  name: 'permit.answer',
  on: onPermit,
  from: ['open'],
  to: 'answered',
  by: UNIT_STAFF,
  within: UNIT_STAFF,
  clause: 'N2',
  key: 'O',
  primaryIn: ['open'],
  input: z.object({ passed: z.boolean(), answer: z.string().trim().min(5).max(1000) }),
  reads: (db, cityId, id) => ({
    parts: db
      .selectFrom('permit_part')
      .select(['state', 'decision'])
      .where('city_id', '=', cityId)
      .where('permit_id', '=', id),
  }),
  run: (ctx, permit, { passed, answer }, { parts }) => {
    const open = parts.filter(part => part.state !== 'given').length
    if (open) throw new Refusal('permit_open', { status: 409, vars: { n: open } })
    if (passed && parts.some(part => part.decision === 'refused'))
      throw new Refusal('permit_refused_part', { status: 409 })
    ctx.announce('joint', { id: permit.id })
    return { patch: { answer, passed, ended_at: ctx.now }, data: { passed } }
  },
})
