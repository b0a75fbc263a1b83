import { z } from 'zod'
import { act, hasRoleWithin, Refusal } from '../../../../platform/acts/index.ts'
import { Code, Instant } from '../../../../platform/http/shapes.ts'
import { cancelClock, openClock, stopClock } from '../../../casework/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { attachEvidence, Evidence } from '../../evidence.ts'
import { onStep, type Step } from '../../ladder/subject.ts'
import { takeBack } from '../../ladder/take-back.ts'
import { isOfUnit, lostFact } from '../../objection/subject.ts'
import { CitizenText, mustTell, tellPerson } from '../../objection/tell.ts'
import { waiveFact } from '../../objection/waivers.ts'
import { decidingUnit } from '../../objection/who.ts'
import { schemeFor } from '../../scheme-for.ts'
import { FactKind } from '../../shapes.ts'
import { waiverStands } from '../../waiver-stands.ts'
import { type Excuse, onExcuse } from '../subject.ts'

/** The states in which a step of the ladder can still be taken back. */
const TAKEN_BACK = ['signed', 'served', 'acknowledged', 'closed']

/**
 * A unit asks to be excused for an honest mistake (容错纠错, SPEC Q9): from a step of the ladder, or for one fact that counted
 * against it. Nothing is decided before a hearing.
 */
export const askExcuse = act({
  name: 'excuse.ask',
  by: ['unit_head', 'handler'],
  clause: 'Q9 K90',
  input: z.object({
    unit: Code,
    step: z.uuid().optional(),
    fact: FactKind.optional(),
    factId: z.uuid().optional(),
    ground: Code,
    words: z.string().trim().min(20).max(3000).describe('what happened, why in good faith, and what proves it'),
    fileIds: Evidence,
  }),
  run: async (ctx, _none, input) => {
    const { city, db } = ctx
    if (!hasRoleWithin(ctx.actor, input.unit, ['unit_head', 'handler']))
      throw new Refusal('objection_own_unit_only', { status: 403 })
    const scheme = schemeFor(city.pack, 'month')
    if (!scheme.excuses.grounds.some(row => row.code === input.ground))
      throw new Refusal('bad_input', {
        fields: [{ path: 'ground', code: 'not_in_list', vars: { value: input.ground } }],
      })
    const about = await subjectOf(ctx, input)
    const id = ctx.id()
    await attachEvidence(ctx, 'excuse', id, input.fileIds)
    const year = dayIn(city, ctx.now).slice(0, 4)
    const number = `RC-${year}-${String(await city.numbers.next(city.id, `excuse/${year}`)).padStart(4, '0')}`
    const clock = openClock(ctx, {
      kind: 'excuse',
      unit: decidingUnit(city),
      limit: scheme.excuses.decideWithin.value,
      caseId: null,
      subject: { kind: 'excuse', id },
    })
    ctx.write(
      db.insertInto('excuse').values({
        city_id: city.id,
        id,
        version: 1,
        state: 'asked',
        number,
        unit_id: input.unit,
        person_id: hasRoleWithin(ctx.actor, input.unit, ['unit_head']) ? null : ctx.actor.id,
        ...about,
        ground: input.ground,
        words: input.words,
        asked_by: ctx.actor.id,
        asked_at: ctx.now,
        clock_id: clock.id,
        decide_by: clock.due,
        pack_version: city.pack.version,
      }),
    )
    ctx.announce('excuse', { id })
    return {
      created: { kind: 'excuse', id, version: 1 },
      unit: input.unit,
      data: {
        number,
        ground: input.ground,
        step: about.step_id,
        fact: about.fact,
        case: about.case_id,
        files: input.fileIds.length,
      },
      answer: { number, decideBy: clock.due.toISOString() },
    }
  },
})

type Ask = Parameters<typeof takeBack>[0]

async function subjectOf(
  { city, db, now }: Ask,
  input: { unit: string; step?: string | undefined; fact?: FactKind | undefined; factId?: string | undefined },
): Promise<Pick<Excuse, 'step_id' | 'fact' | 'fact_id' | 'case_id'>> {
  if ((input.step === undefined) === (input.factId === undefined))
    throw new Refusal('excuse_one_thing', { status: 422 })
  if (input.step) {
    const step = await db
      .selectFrom('ladder_step')
      .select(['id', 'unit_id', 'state'])
      .where('city_id', '=', city.id)
      .where('id', '=', input.step)
      .executeTakeFirst()
    if (step?.unit_id !== input.unit || !TAKEN_BACK.includes(step.state))
      throw new Refusal('excuse_no_step', { status: 409 })
    await refuseTwice(db, city.id, eb => eb.where('step_id', '=', step.id))
    return { step_id: step.id, fact: null, fact_id: null, case_id: null }
  }
  const { fact, factId } = input
  if (!fact || !factId) throw new Refusal('excuse_one_thing', { status: 422 })
  const lost = await lostFact(db, city.id, fact, factId, input.unit, dayIn(city, now))
  const [waived, objected] = await Promise.all([
    db
      .selectFrom('fact_waiver as waiver')
      .select('id')
      .where('city_id', '=', city.id)
      .where('fact', '=', fact)
      .where('fact_id', '=', factId)
      .where(waiverStands)
      .executeTakeFirst(),
    db
      .selectFrom('objection')
      .select('number')
      .where('city_id', '=', city.id)
      .where('fact', '=', fact)
      .where('fact_id', '=', factId)
      .where('state', 'in', ['filed', 'upheld'])
      .executeTakeFirst(),
  ])
  if (objected) throw new Refusal('objection_twice', { status: 409, vars: { number: objected.number } })
  if (!lost || waived) throw new Refusal('objection_no_such_fact', { status: 409 })
  await refuseTwice(db, city.id, query => query.where('fact_id', '=', factId))
  return { step_id: null, fact, fact_id: factId, case_id: lost.caseId }
}

async function refuseTwice(
  db: Ask['db'],
  cityId: number,
  about: (query: ReturnType<typeof earlier>) => ReturnType<typeof earlier>,
): Promise<void> {
  const before = await about(earlier(db, cityId)).executeTakeFirst()
  if (before) throw new Refusal('excuse_twice', { status: 409, vars: { number: before.number } })
}

const earlier = (db: Ask['db'], cityId: number) =>
  db.selectFrom('excuse').select('number').where('city_id', '=', cityId).where('state', '<>', 'withdrawn')

/** The hearing: when it was held, who was there, what was said. There may be several. */
export const hearExcuse = act({
  name: 'excuse.hear',
  on: onExcuse,
  from: ['asked', 'heard'],
  to: 'heard',
  by: ['supervisor', 'arbiter', 'discipline_inspector'],
  clause: 'Q9',
  key: 'H',
  primaryIn: ['asked'],
  input: z.object({
    heldAt: Instant,
    present: z.string().trim().min(2).max(500).describe('who was there, by name and post'),
    words: z.string().trim().min(20).max(5000).describe('what was said'),
    fileIds: Evidence.describe('the signed record, what was shown'),
  }),
  shut: (row, actor) => (isOfUnit(actor, row.unit_id) ? 'objection_own_unit' : null),
  run: async (ctx, row, input) => {
    const held = new Date(input.heldAt)
    if (held.getTime() > ctx.now.getTime()) throw new Refusal('ladder_not_yet', { status: 409 })
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('excuse_hearing').values({
        city_id: ctx.city.id,
        id,
        excuse_id: row.id,
        case_id: row.case_id,
        held_at: held,
        present: input.present,
        words: input.words,
        by_person: ctx.actor.id,
        at: ctx.now,
      }),
    )
    await attachEvidence(ctx, 'excuse_hearing', id, input.fileIds)
    ctx.announce('excuse', { id: row.id })
    return { data: { number: row.number, heldAt: held.toISOString(), files: input.fileIds.length } }
  },
})

/**
 * The decision after the hearing, by the pack's role, outside the unit. Upheld, a step of the ladder is taken back; a fact is left out
 * on this ground, counted in public (CHECKLIST K90).
 */
export const decideExcuse = act({
  name: 'excuse.decide',
  on: onExcuse,
  from: ['heard'],
  by: ['leader', 'supervisor', 'discipline_inspector'],
  clause: 'Q9 K90',
  key: 'D',
  primaryIn: ['heard'],
  input: z.object({
    result: z.enum(['upheld', 'refused']),
    words: z.string().trim().min(20).max(3000).describe('the reason, as the unit reads it'),
    citizenText: CitizenText,
  }),
  shut: (row, actor, city) => {
    if (isOfUnit(actor, row.unit_id)) return 'objection_own_unit'
    const role = schemeFor(city.pack, 'month').excuses.decidedBy.value
    const holds = actor.kind === 'staff' && actor.posts.some(post => post.roles.some(one => one === role))
    return holds ? null : 'ladder_other_role'
  },
  reads: (db, cityId, id) => ({
    clock: db
      .selectFrom('clock')
      .select(['id', 'due_at'])
      .where('city_id', '=', cityId)
      .where('subject_id', '=', id)
      .where('kind', '=', 'excuse')
      .where('stopped_at', 'is', null),
  }),
  run: async (ctx, row, input, { clock }) => {
    const inTime = clock[0] ? stopClock(ctx, clock[0]) : false
    if (input.result === 'upheld') {
      mustTell(row.fact, input.citizenText)
      await excuseFrom(ctx, row)
    }
    ctx.announce('excuse', { id: row.id })
    return {
      to: input.result,
      patch: {
        decision: input.words,
        citizen_text: input.citizenText ?? null,
        decided_by: ctx.actor.id,
        decided_at: ctx.now,
      },
      data: { number: row.number, result: input.result, ground: row.ground, inTime },
    }
  },
})

async function excuseFrom(ctx: Ask, row: Excuse): Promise<void> {
  if (row.step_id) {
    const [step] = (await onStepLocked(ctx, row.step_id)) as Step[]
    if (!step || !TAKEN_BACK.includes(step.state)) throw new Refusal('excuse_no_step', { status: 409 })
    const patch = takeBack(ctx, step, `容错认定（${row.number}）`)
    ctx.write(onStep.update(ctx.db, ctx.city.id, step, { ...patch, state: 'withdrawn' }))
    ctx.also(
      'ladder.withdraw',
      { kind: 'ladder', id: step.id },
      { number: step.number, excuse: row.number },
      step.unit_id,
    )
    return
  }
  const kind = row.fact as FactKind
  const fact = await lostFact(ctx.db, ctx.city.id, kind, row.fact_id ?? '', row.unit_id, dayIn(ctx.city, ctx.now))
  if (!fact) throw new Refusal('objection_no_such_fact', { status: 409 })
  await waiveFact(ctx, {
    unit: row.unit_id,
    kind,
    id: row.fact_id ?? '',
    fact,
    remedy: 'exclude',
    ground: row.ground,
    subject: { kind: 'excuse', id: row.id },
    heard: false,
  })
  tellPerson(ctx, 'left_out', fact, { excuseId: row.id })
}

const onStepLocked = (ctx: Ask, id: string) =>
  ctx.db
    .selectFrom('ladder_step')
    .selectAll()
    .where('city_id', '=', ctx.city.id)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute()

/** Whoever asked takes it back before the decision. */
export const withdrawExcuse = act({
  name: 'excuse.withdraw',
  on: onExcuse,
  from: ['asked', 'heard'],
  to: 'withdrawn',
  by: ['unit_head', 'handler'],
  within: ['unit_head', 'handler'],
  clause: 'Q9',
  key: 'W',
  input: z.object({}),
  shut: (row, actor) => (row.asked_by === actor.id ? null : 'excuse_not_asked_by_you'),
  run: (ctx, row) => {
    cancelClock(ctx, row.clock_id)
    ctx.announce('excuse', { id: row.id })
    return { data: { number: row.number } }
  },
})
