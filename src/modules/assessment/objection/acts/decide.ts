import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../../platform/acts/index.ts'
import { cancelClock, openClock, stopClock } from '../../../casework/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { publishers } from '../../acts/publish.ts'
import type { FactKind } from '../../shapes.ts'
import { corrections, publishCorrections, waiverOf } from '../correct.ts'
import { approveRound, madeRound, upheldRound } from '../round/decide.ts'
import { DECIDERS, isOfUnit, lostFact, type Objection, onObjection, rulesOf } from '../subject.ts'
import { CitizenText, mustTell, tellPerson } from '../tell.ts'
import { waiveFact } from '../waivers.ts'
import { decidingUnit } from '../who.ts'

const running = (kind: string) => (db: Parameters<typeof onObjection.lock>[0], cityId: number, id: string) => ({
  clock: db
    .selectFrom('clock')
    .select(['id', 'due_at'])
    .where('city_id', '=', cityId)
    .where('subject_id', '=', id)
    .where('kind', '=', kind)
    .where('stopped_at', 'is', null),
})

/**
 * The decision on an objection, by somebody who neither published nor made the fact, and is not of the unit (DOMAIN 5: no heavier
 * result for objecting). Upheld, what follows for all figures is listed, and the time to re-approve runs.
 */
export const decideObjection = act({
  name: 'objection.decide',
  on: onObjection,
  from: ['filed'],
  by: DECIDERS,
  clause: 'R12 K85 K90 K91',
  key: 'D',
  primaryIn: ['filed'],
  input: z.object({
    result: z.enum(['upheld', 'refused']),
    remedy: z.enum(['exclude', 'correct']).default('exclude').describe('correct: of a limit that was kept after all'),
    words: z.string().trim().min(20).max(3000).describe('the reason, as the unit reads it'),
    citizenText: CitizenText,
  }),
  shut: (row, actor) =>
    isOfUnit(actor, row.unit_id)
      ? 'objection_own_unit'
      : row.filed_by === actor.id
        ? 'objection_own'
        : // Looked at once more: by somebody else.
          row.decided_by === actor.id
          ? 'objection_second_person'
          : null,
  reads: running('objection'),
  run: async (ctx, row, input, { clock }) => {
    const { city, db } = ctx
    if (row.round_id !== null) return decideRound(ctx, row, input, clock[0])
    const kind = row.fact as FactKind
    const [fact, publishedBy] = await Promise.all([
      lostFact(db, city.id, kind, row.fact_id ?? '', row.unit_id, dayIn(city, ctx.now)),
      db
        .selectFrom('ranking_publication')
        .select('by_person')
        .where('city_id', '=', city.id)
        .where('kind', '=', row.kind)
        .where('period', '=', row.period)
        .execute(),
    ])
    const made = [...publishedBy.map(one => one.by_person), ...(fact?.by ?? [])]
    if (made.includes(ctx.actor.id)) throw new Refusal('objection_own_work', { status: 409 })
    const inTime = clock[0] ? stopClock(ctx, clock[0]) : false
    const decided = { decision: input.words, decided_by: ctx.actor.id, decided_at: ctx.now }
    ctx.announce('objection', { id: row.id })
    const data = { number: row.number, result: input.result, inTime }
    if (input.result === 'refused') return { to: 'refused', patch: decided, data }
    if (!fact) throw new Refusal('objection_no_such_fact', { status: 409 })
    if (input.remedy === 'correct' && kind !== 'limit') throw new Refusal('objection_only_excludes', { status: 409 })
    mustTell(kind, input.citizenText)
    const approve = openClock(ctx, {
      kind: 'reapprove',
      unit: decidingUnit(city),
      limit: rulesOf(city, row).publication.reapprove.value,
      caseId: null,
      subject: { kind: 'objection', id: row.id },
    })
    tellPerson(ctx, 'to_leave_out', fact, { objectionId: row.id })
    const waiver = waiverOf({ fact: kind, remedy: input.remedy })
    const { effects } = await corrections(ctx, { unit: row.unit_id, day: fact.day, waiver })
    return {
      to: 'upheld',
      patch: {
        ...decided,
        remedy: input.remedy,
        citizen_text: input.citizenText ?? null,
        approve_clock: approve.id,
        approve_by: approve.due,
        effects: JSON.stringify({ day: fact.day, ...effects }),
      },
      data: { ...data, remedy: input.remedy, ground: row.ground, approveBy: approve.due.toISOString() },
      answer: { approveBy: approve.due.toISOString(), publications: effects.figures.length },
    }
  },
})

/** The same of a round: upheld, the unit gets what it asked for, and nothing else. */
async function decideRound(
  ctx: ActContext,
  row: Objection,
  input: { result: 'upheld' | 'refused'; words: string },
  clock: { id: string; due_at: Date } | undefined,
) {
  if ((await madeRound(ctx, row)).includes(ctx.actor.id)) throw new Refusal('objection_own_work', { status: 409 })
  const effects = input.result === 'upheld' ? await upheldRound(ctx, row) : null
  const inTime = clock ? stopClock(ctx, clock) : false
  const decided = { decision: input.words, decided_by: ctx.actor.id, decided_at: ctx.now }
  ctx.announce('objection', { id: row.id })
  const data = { number: row.number, result: input.result, inTime }
  if (!effects) return { to: 'refused', patch: decided, data }
  const approve = openClock(ctx, {
    kind: 'reapprove',
    unit: decidingUnit(ctx.city),
    limit: rulesOf(ctx.city, row).publication.reapprove.value,
    caseId: null,
    subject: { kind: 'objection', id: row.id },
  })
  const remedy = row.fact === 'claim' ? 'strike' : 'correct'
  return {
    to: 'upheld',
    patch: {
      ...{ ...decided, remedy, approve_clock: approve.id, approve_by: approve.due },
      effects: JSON.stringify({ day: null, ...effects }),
    },
    data: { ...data, remedy, ground: row.ground, approveBy: approve.due.toISOString() },
    answer: { approveBy: approve.due.toISOString(), publications: effects.figures.length },
  }
}

/**
 * The corrected figures are approved again and stand beside the old ones (济南 26: within five working days): the fact is left out of
 * the books, and of every publication that counted it, each from its own frozen inputs. The ladder then looks at all later months once more.
 */
export const reapproveObjection = act({
  name: 'objection.reapprove',
  on: onObjection,
  from: ['upheld'],
  to: 'corrected',
  by: publishers,
  clause: 'R12 K85',
  key: 'P',
  primaryIn: ['upheld'],
  input: z.object({}),
  shut: (row, actor) =>
    isOfUnit(actor, row.unit_id)
      ? 'objection_own_unit'
      : row.decided_by === actor.id
        ? 'objection_second_person'
        : null,
  reads: running('reapprove'),
  run: async (ctx, row, _input, { clock }) => {
    const inTime = clock[0] ? stopClock(ctx, clock[0]) : false
    if (row.round_id !== null) {
      const { numbers, figures } = await approveRound(ctx, row)
      ctx.announce('objection', { id: row.id })
      const effects = JSON.stringify({ day: null, figures, ladder: [], corrected: numbers })
      return {
        patch: { approved_by: ctx.actor.id, approved_at: ctx.now, effects },
        data: { number: row.number, publications: numbers, inTime },
        answer: { publications: numbers },
      }
    }
    const { day } = row.effects as unknown as { day: string }
    const kind = row.fact as FactKind
    const factId = row.fact_id ?? ''
    // Until now the books counted it, so that no publication in between has left it out already.
    const fact = await lostFact(ctx.db, ctx.city.id, kind, factId, row.unit_id, dayIn(ctx.city, ctx.now))
    if (fact)
      await waiveFact(ctx, {
        unit: row.unit_id,
        kind,
        id: factId,
        fact,
        remedy: row.remedy === 'correct' ? 'correct' : 'exclude',
        ground: row.ground,
        subject: { kind: 'objection', id: row.id },
        heard: row.person_words !== null,
      })
    // Whoever objected hears what came of it.
    if (fact && row.person_words) tellPerson(ctx, 'left_out', fact, { objectionId: row.id })
    const { numbers, effects } = await publishCorrections(
      ctx,
      { unit: row.unit_id, day, factId, waiver: waiverOf(row) },
      `申诉${row.number}成立，更正`,
    )
    ctx.announce('objection', { id: row.id })
    return {
      patch: {
        approved_by: ctx.actor.id,
        approved_at: ctx.now,
        effects: JSON.stringify({ day, ...effects, corrected: numbers }),
      },
      data: { number: row.number, publications: numbers, inTime },
      answer: { publications: numbers },
    }
  },
})

/** Whoever is to approve does not agree, or the person whose word it is objected: it is decided anew, by somebody else. */
export const lookAgain = act({
  name: 'objection.lookAgain',
  on: onObjection,
  from: ['upheld'],
  to: 'filed',
  by: publishers,
  clause: 'K91',
  key: 'L',
  input: z.object({ words: z.string().trim().min(20).max(1000).describe('what is to be looked at once more') }),
  shut: (row, actor) =>
    isOfUnit(actor, row.unit_id)
      ? 'objection_own_unit'
      : row.decided_by === actor.id
        ? 'objection_second_person'
        : null,
  run: (ctx, row, input) => {
    if (row.approve_clock) cancelClock(ctx, row.approve_clock)
    const clock = openClock(ctx, {
      kind: 'objection',
      unit: decidingUnit(ctx.city),
      limit: rulesOf(ctx.city, row).publication.decideWithin.value,
      caseId: null,
      subject: { kind: 'objection', id: row.id },
    })
    ctx.announce('objection', { id: row.id })
    return {
      patch: {
        again: input.words,
        decision: null,
        remedy: null,
        effects: null,
        approve_clock: null,
        approve_by: null,
        decide_clock: clock.id,
        decide_by: clock.due,
      },
      data: { number: row.number },
      answer: { decideBy: clock.due.toISOString() },
    }
  },
})
