import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { cancelClock } from '../../../casework/index.ts'
import { attachEvidence, Evidence } from '../../evidence.ts'
import { waiverStands } from '../../waiver-stands.ts'
import { enterRestoration } from '../enter.ts'
import { ASKERS, RestorationGround } from '../shapes.ts'
import { onRestoration } from '../subject.ts'

/**
 * Somebody asks that what was left out be counted again: the person objected, there is new evidence, or leaving it out was a mistake
 * (CHECKLIST K90 K91). Nothing changes before somebody else has decided.
 */
export const askRestoration = act({
  name: 'restoration.ask',
  path: '/api/restorations/ask',
  by: ASKERS,
  clause: 'K90 K91',
  input: z.object({
    waiver: z.uuid(),
    ground: RestorationGround,
    words: z.string().trim().min(20).max(3000).describe('what has changed, and what proves it'),
    fileIds: Evidence,
  }),
  run: async (ctx, _none, input) => {
    const waiver = await ctx.db
      .selectFrom('fact_waiver as waiver')
      .selectAll()
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', input.waiver)
      .where(waiverStands)
      .executeTakeFirst()
    if (!waiver) throw new Refusal('restoration_nothing', { status: 409 })
    const { ground, words } = input
    const made = await enterRestoration(ctx, waiver, { ground, words, askedBy: ctx.actor.id })
    await attachEvidence(ctx, 'restoration', made.id, input.fileIds)
    const { number, decideBy } = made
    return {
      created: { kind: 'restoration', id: made.id, version: 1 },
      unit: waiver.unit_id,
      data: { number, ground, fact: waiver.fact, case: waiver.case_id, files: input.fileIds.length },
      answer: { number, decideBy },
    }
  },
})

/** Whoever asked takes it back before it is decided. */
export const withdrawRestoration = act({
  name: 'restoration.withdraw',
  on: onRestoration,
  from: ['asked'],
  to: 'withdrawn',
  by: ASKERS,
  clause: 'K90',
  key: 'W',
  input: z.object({}),
  shut: (row, actor) => (row.asked_by === actor.id ? null : 'excuse_not_asked_by_you'),
  run: (ctx, row) => {
    cancelClock(ctx, row.clock_id)
    ctx.announce('objection', { id: row.id })
    return { data: { number: row.number } }
  },
})

/** The unit is heard before it is decided; said again, the newer words take the place of the older. */
export const answerRestoration = act({
  name: 'restoration.answer',
  on: onRestoration,
  from: ['asked'],
  by: ['unit_head'],
  within: ['unit_head'],
  clause: 'K90 R12',
  key: 'A',
  primaryIn: ['asked'],
  input: z.object({ words: z.string().trim().min(10).max(3000).describe('what the unit says to it') }),
  run: (ctx, row, { words }) => {
    ctx.announce('objection', { id: row.id })
    return {
      patch: { unit_words: words, unit_person: ctx.actor.id, unit_at: ctx.now },
      data: { number: row.number },
    }
  },
})
