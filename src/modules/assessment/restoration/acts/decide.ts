import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { stopClock } from '../../../casework/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { publishers } from '../../acts/publish.ts'
import { DECIDERS, isOfUnit, lostFact } from '../../objection/subject.ts'
import { CitizenText, mustTell, tellPerson } from '../../objection/tell.ts'
import { restoreFact } from '../../objection/waivers.ts'
import type { FactKind } from '../../shapes.ts'
import { tellWaiting } from '../../tell.ts'
import { waiverStands } from '../../waiver-stands.ts'
import { tellUnit } from '../enter.ts'
import { originOf } from '../origin.ts'
import { publishedWithout } from '../published-without.ts'
import { onRestoration } from '../subject.ts'

/**
 * Whether what was left out counts again, decided by somebody outside the unit who neither asked, left it out nor made the fact. From
 * then on the books count it. What was published stays as it is; whoever publishes is told which periods were published without it,
 * and publishes them again with a reason, as any correction.
 */
export const decideRestoration = act({
  name: 'restoration.decide',
  on: onRestoration,
  from: ['asked'],
  by: DECIDERS,
  clause: 'K90 K91',
  key: 'D',
  primaryIn: ['asked'],
  input: z.object({
    result: z.enum(['restored', 'kept']),
    words: z.string().trim().min(20).max(3000).describe('the reason, as the unit reads it'),
    citizenText: CitizenText,
  }),
  shut: (row, actor) =>
    isOfUnit(actor, row.unit_id) ? 'objection_own_unit' : row.asked_by === actor.id ? 'objection_own' : null,
  reads: (db, cityId, id) => ({
    clock: db
      .selectFrom('clock')
      .select(['id', 'due_at'])
      .where('city_id', '=', cityId)
      .where('subject_id', '=', id)
      .where('kind', '=', 'objection')
      .where('stopped_at', 'is', null),
  }),
  run: async (ctx, row, input, { clock }) => {
    const { city, db } = ctx
    const kind = row.fact as FactKind
    const waiver = await db
      .selectFrom('fact_waiver as waiver')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', row.waiver_id)
      .where(waiverStands)
      .executeTakeFirst()
    if (!waiver) throw new Refusal('restoration_nothing', { status: 409 })
    const [fact, origin] = await Promise.all([
      lostFact(db, city.id, kind, row.fact_id, row.unit_id, dayIn(city, ctx.now)),
      originOf(db, city.id, waiver),
    ])
    if ([...origin.by, ...(fact?.by ?? [])].includes(ctx.actor.id))
      throw new Refusal('restoration_own_work', { status: 409 })
    mustTell(kind, input.citizenText)
    const inTime = clock[0] ? stopClock(ctx, clock[0]) : false
    ctx.announce('objection', { id: row.id })
    const done = {
      to: input.result,
      patch: {
        decision: input.words,
        citizen_text: input.citizenText ?? null,
        decided_by: ctx.actor.id,
        decided_at: ctx.now,
      },
      data: { number: row.number, result: input.result, inTime },
    }
    if (input.result === 'kept') {
      if (row.asked_by === null && fact) tellPerson(ctx, 'left_out', fact, { restorationId: row.id })
      return done
    }
    if (!fact) throw new Refusal('restoration_not_lost', { status: 409 })
    const about = { unit: row.unit_id, kind, id: row.fact_id, fact, ground: row.ground }
    await restoreFact(ctx, about, row.id)
    tellPerson(ctx, 'put_back', fact, { restorationId: row.id })
    const { number } = row
    tellUnit(ctx, { id: row.id, unit: row.unit_id, title: text('restoration.unitTold', { number }) })
    const without = await publishedWithout(ctx, { day: fact.day, since: waiver.at })
    const numbers = without.map(one => one.number)
    if (numbers.length)
      tellWaiting(ctx, {
        subject: { kind: 'restoration', id: row.id },
        title: text('restoration.toPublish', { number, count: String(numbers.length) }),
        roles: publishers,
      })
    return { ...done, data: { ...done.data, without: numbers }, answer: { publications: numbers } }
  },
})
