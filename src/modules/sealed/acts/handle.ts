import { sql } from 'kysely'
import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { personIdOf } from '../../registry/index.ts'
import { endReview, openReview, runningReview } from '../review.ts'
import { sealResult } from '../seal.ts'
import { notTheirs, onClue, READERS } from '../subject.ts'

/** Taken up as a clue, by a named inspector who is not concerned. */
export const takeClue = act({
  name: 'clue.take',
  on: onClue,
  from: ['received', 'taken'],
  to: 'taken',
  by: READERS,
  clause: 'Q2',
  key: 'T',
  primaryIn: ['received'],
  input: z.object({ inspector: z.uuid().optional().describe('who looks into it; you, if left out') }),
  shut: notTheirs,
  reads: (db, cityId, id) => ({ review: runningReview(db, cityId, id) }),
  run: (ctx, clue, input, { review }) => {
    const inspector = input.inspector ?? ctx.actor.id
    const { city } = ctx
    const person = [...city.pack.people.values()].find(row => personIdOf(city.code, row.code) === inspector)
    const unit = person ? city.pack.units.get(person.unit) : undefined
    const concerned =
      clue.about_people.includes(inspector) ||
      clue.barred.includes(inspector) ||
      [unit?.code, unit?.parent].some(code => code !== undefined && clue.about_units.includes(code))
    if (!person?.roles.some(role => READERS.some(reader => reader === role)) || concerned)
      throw new Refusal('bad_input', { fields: [{ path: 'inspector', code: 'clue_concerned' }] })
    endReview(ctx, review)
    return { unit: null, patch: { inspector_id: inspector }, data: { inspector } }
  },
})

/** Steps aside: from then on the database does not show it to this person any more. */
export const recuseFromClue = act({
  name: 'clue.recuse',
  on: onClue,
  from: ['received', 'taken'],
  to: 'received',
  by: READERS,
  clause: 'Q2 DESIGN 7',
  key: 'B',
  input: z.object({}),
  shut: notTheirs,
  run: (ctx, clue) => {
    // The row is then out of this reader's sight, so that what the runner writes afterwards finds nothing to change.
    ctx.write(
      ctx.db.selectNoFrom(eb =>
        eb
          .fn<unknown>('app.step_aside', [eb.val(ctx.city.id), sql`${clue.id}::uuid`, sql`${ctx.actor.id}::uuid`])
          .as('aside'),
      ),
    )
    // Nobody looks into it any more: the time to take it up runs anew.
    if (clue.state === 'taken') openReview(ctx, clue.id)
    return { unit: null, data: {} }
  },
})

/** Not a matter of discipline, or nothing in it: with the ground, which the reporter reads by the code. */
export const dismissClue = act({
  name: 'clue.dismiss',
  on: onClue,
  from: ['received', 'taken'],
  to: 'dismissed',
  by: READERS,
  clause: 'Q2',
  key: 'N',
  input: z.object({ words: z.string().trim().min(10).max(1000).describe('the ground, as the reporter reads it') }),
  shut: notTheirs,
  reads: (db, cityId, id) => ({ review: runningReview(db, cityId, id) }),
  run: (ctx, _clue, { words }, { review }) => {
    endReview(ctx, review)
    return { unit: null, patch: { result: sealResult(ctx.city, words), ended_at: ctx.now }, data: {} }
  },
})

/** Looked into and ended: what the reporter may know of it. */
export const closeClue = act({
  name: 'clue.close',
  on: onClue,
  from: ['taken'],
  to: 'closed',
  by: READERS,
  clause: 'Q2',
  key: 'O',
  primaryIn: ['taken'],
  input: z.object({ words: z.string().trim().min(10).max(1000).describe('what the reporter may know of it') }),
  shut: notTheirs,
  reads: (db, cityId, id) => ({ review: runningReview(db, cityId, id) }),
  run: (ctx, _clue, { words }, { review }) => {
    endReview(ctx, review)
    return { unit: null, patch: { result: sealResult(ctx.city, words), ended_at: ctx.now }, data: {} }
  },
})
