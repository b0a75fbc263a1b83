import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { Code } from '../../../../platform/http/shapes.ts'
import { indicatorsOf } from '../../../../rules/score/index.ts'
import { fedMarks, feedSource } from '../fed.ts'
import { store } from '../marks.ts'
import { onRound, participantsOf } from '../subject.ts'

/**
 * Results of another assessment feed this one (SPEC F16 H6: months into a quarter, the platform's ranking into the yearly
 * assessment): each closed round of the period, or each published month of the daily ranking, is one mark of 100.
 */
act({
  name: 'round.feed',
  on: onRound,
  from: ['open'],
  by: ['assessor'],
  clause: 'F16 H6',
  key: 'Y',
  input: z.object({
    indicator: Code.describe('an indicator whose figures come from another assessment'),
    scheme: Code.describe('the assessment they come from'),
  }),
  shut: round => (indicatorsOf(round.method).some(leaf => leaf.origin === 'scheme') ? null : 'round_feeds_nothing'),
  run: async (ctx, round, { indicator, scheme }) => {
    if (indicatorsOf(round.method).find(leaf => leaf.id === indicator)?.origin !== 'scheme')
      throw new Refusal('bad_input', { fields: [{ path: 'indicator', code: 'round_not_fed' }] })
    const participants = await participantsOf(ctx.db, ctx.city.id, round.id)
    const marks = await fedMarks(ctx, round, participants, { indicator, scheme })
    if (marks.length === 0) throw new Refusal('round_nothing_to_feed', { status: 409 })
    await store(ctx, round, { source: feedSource(indicator), marks, note: scheme })
    return { data: { indicator, scheme, marks: marks.length }, answer: { marks: marks.length } }
  },
})
