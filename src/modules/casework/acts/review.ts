import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { stopClock } from '../clocks.ts'
import { onCase } from '../subject.ts'
import { openReview } from './decide-time.ts'

/** A look at a long-term matter on the ledger, at the pack's intervals: how far it is. */
export const reviewCase = act({
  name: 'case.review',
  on: onCase,
  from: ['on_ledger'],
  by: ['handler', 'unit_head', 'supervisor'],
  within: ['handler', 'unit_head'],
  clause: 'DOMAIN 1.8',
  key: 'W',
  input: z.object({ text: z.string().trim().min(4).max(1000) }),
  reads: (db, cityId, id) => ({
    running: db
      .selectFrom('clock')
      .select(['id', 'due_at'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('kind', '=', 'review')
      .where('stopped_at', 'is', null),
  }),
  run: (ctx, kase, input, { running }) => {
    const id = ctx.id()
    const onTime = running.map(row => stopClock(ctx, row)).every(Boolean)
    openReview(ctx, kase)
    ctx.write(
      ctx.db.insertInto('long_term_review').values({
        city_id: ctx.city.id,
        id,
        case_id: kase.id,
        text: input.text,
        by_person: ctx.actor.id,
        at: ctx.now,
      }),
    )
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { data: { review: id, onTime } }
  },
})
