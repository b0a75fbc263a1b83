import { z } from 'zod'
import { type ActContext, act, hasRoleWithin, Refusal } from '../../../platform/acts/index.ts'
import { Code } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { objectUntil, tellWaiting } from '../../assessment/index.ts'
import { dayIn } from '../../registry/index.ts'
import { findJury, type Jury, onSeat, rulesOf } from '../subject.ts'
import { ABOUT, EXAMINERS, isJudged, sealDoubt } from './subject.ts'

const Doubt = {
  about: z.enum(ABOUT),
  words: z.string().trim().min(20).max(3000).describe('what is doubted, and why'),
}

/**
 * The head of a judged unit doubts how a closed vote was counted or handled (SPEC N6, 济南 26): within the time in which a unit may
 * object to what is published, once for a vote.
 */
act({
  name: 'recount.ask',
  path: '/api/recounts/ask',
  by: ['unit_head'],
  clause: 'N5 N6 K85',
  input: z.object({ jury: z.uuid(), unit: Code, ...Doubt }),
  run: async (ctx, _none, { jury: id, unit, about, words }) => {
    if (!hasRoleWithin(ctx.actor, unit, ['unit_head'])) throw new Refusal('objection_own_unit_only', { status: 403 })
    const jury = await findJury(ctx.db, ctx.city.id, id)
    if (!jury || !isJudged(ctx.city, jury, unit)) throw new Refusal('not_found', { status: 404 })
    return enter(ctx, jury, { unit, seat: null, about, words, askedBy: ctx.actor.id })
  },
})

/** A seat doubts it. Who doubts is known to those who look; how the seat voted is not, and is not asked. */
act({
  name: 'seat.doubt',
  on: onSeat,
  by: ['owner'],
  clause: 'N5 N6',
  hidden: true,
  input: z.object(Doubt),
  run: async (ctx, seat, { about, words }) => {
    const jury = await findJury(ctx.db, ctx.city.id, seat.jury_id)
    if (!jury) throw new Refusal('not_found', { status: 404 })
    const { answer, data } = await enter(ctx, jury, { unit: null, seat: seat.id, about, words, askedBy: null })
    return { unit: null, data, answer }
  },
})

interface Asked {
  unit: string | null
  seat: string | null
  about: (typeof ABOUT)[number]
  words: string
  askedBy: string | null
}

async function enter(ctx: ActContext, jury: Jury, { unit, seat, about, words, askedBy }: Asked) {
  const { city, db } = ctx
  rulesOf(city)
  if (jury.state !== 'closed' || !jury.closed_at) throw new Refusal('recount_not_closed', { status: 409 })
  if (ctx.now > objectUntil(city, jury.closed_at)) throw new Refusal('recount_late', { status: 409 })
  const before = await db
    .selectFrom('recount')
    .select('number')
    .where('city_id', '=', city.id)
    .where('jury_id', '=', jury.id)
    .where(unit ? 'unit_id' : 'seat_id', '=', unit ?? seat)
    .executeTakeFirst()
  if (before) throw new Refusal('recount_twice', { status: 409, vars: { number: before.number } })
  const id = ctx.id()
  const year = dayIn(city, ctx.now).slice(0, 4)
  const number = `FJ-${year}-${String(await city.numbers.next(city.id, `recount/${year}`)).padStart(4, '0')}`
  ctx.insert('recount', {
    ...{ city_id: city.id, id, version: 1, state: 'asked', number, jury_id: jury.id, unit_id: unit, seat_id: seat },
    ...{ about, words: sealDoubt(city, words), asked_by: askedBy, asked_at: ctx.now },
  })
  ctx.announce('jury', { id: jury.id })
  tellWaiting(ctx, {
    subject: { kind: 'recount', id },
    title: text('recount.waits', { number, name: jury.name }),
    roles: EXAMINERS,
    but: [jury.made_by, jury.asked_by, jury.closed_by],
  })
  return {
    created: { kind: 'recount', id, version: 1 },
    unit,
    data: { number, jury: jury.id, about },
    answer: { number },
  }
}
