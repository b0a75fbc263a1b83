import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import { recordMarks } from '../../assessment/index.ts'
import { pathOfUnit } from '../../registry/index.ts'
import { handMarks, sourceOf } from '../hand-marks.ts'
import { findJury, type Jury } from '../subject.ts'
import { checkJury } from './check.ts'
import { EXAMINERS, onRecount } from './subject.ts'

/**
 * Decided by somebody who neither made, opened nor closed the vote and is not of the unit that doubts it. What is examined is the
 * bulletin of fingerprints, the set that the ledger took down, and the count made again from the ballots (docs/adr/0030): never who cast
 * which. What was found is kept with the decision.
 * - confirmed: all of it agrees; what does not agree cannot be confirmed;
 * - recounted: the ballots are whole and the count was wrong; the count is made again and handed to the round;
 * - set_aside: ballots were changed, or the vote was handled so that it cannot stand; its marks are taken out of the round, and it is held anew.
 */
act({
  name: 'recount.decide',
  on: onRecount,
  from: ['asked'],
  by: EXAMINERS,
  clause: 'N5 N6 K85',
  key: 'D',
  primaryIn: ['asked'],
  input: z.object({
    result: z.enum(['confirmed', 'recounted', 'set_aside']),
    words: z.string().trim().min(20).max(3000).describe('the reason, as whoever doubted reads it'),
  }),
  shut: (row, actor, city) =>
    row.unit_id !== null &&
    actor.kind === 'staff' &&
    actor.posts.some(post => pathOfUnit(city, post.unit).includes(row.unit_id ?? ''))
      ? 'objection_own_unit'
      : null,
  run: async (ctx, row, { result, words }) => {
    const jury = await findJury(ctx.db, ctx.city.id, row.jury_id)
    if (jury?.state !== 'closed') throw new Refusal('recount_not_closed', { status: 409 })
    if ([jury.made_by, jury.asked_by, jury.closed_by, row.asked_by].includes(ctx.actor.id))
      throw new Refusal('recount_own_work', { status: 409 })
    const { checked, result: counted } = await checkJury(ctx.db, ctx.city.id, jury)
    const whole = checked.changed.length === 0 && checked.commitment.ok
    if (result === 'confirmed' && !checked.ok) throw new Refusal('recount_does_not_agree', { status: 409 })
    if (result === 'recounted' && (!whole || checked.tallyOk || !counted))
      throw new Refusal('recount_nothing_to_count', { status: 409 })
    if (result === 'recounted' && counted) {
      write(ctx, jury, { result: JSON.stringify(counted) })
      await handMarks(ctx, jury, counted)
    }
    if (result === 'set_aside') {
      write(ctx, jury, { state: 'void' })
      if (jury.round_id)
        await recordMarks(ctx, jury.round_id, {
          source: sourceOf(jury),
          marks: [],
          note: `${jury.name}（${row.number}）`,
        })
    }
    const found = { ballots: checked.ballots, changed: checked.changed.length, tally: checked.tallyOk }
    ctx.also(
      `jury.${result === 'confirmed' ? 'confirmed' : result === 'recounted' ? 'recounted' : 'setAside'}`,
      {
        kind: 'jury',
        id: jury.id,
      },
      { number: row.number, commitment: checked.commitment.now, ...found },
    )
    ctx.announce('jury', { id: jury.id })
    return {
      to: result,
      patch: {
        checked: JSON.stringify(checked),
        decision: words,
        decided_by: ctx.actor.id,
        decided_at: ctx.now,
      },
      unit: row.unit_id,
      data: { number: row.number, result, ...found },
    }
  },
})

const write = (ctx: ActContext, jury: Jury, patch: { result: string } | { state: string }) =>
  ctx.write(
    ctx.db
      .updateTable('jury')
      .set({ ...patch, version: jury.version + 1 })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', jury.id),
  )
