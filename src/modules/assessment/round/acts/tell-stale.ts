import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { periodInWords } from '../../rules/period.ts'
import { tellWaiting } from '../../tell.ts'
import { gather } from '../assembled.ts'
import { staleFeeds } from '../fed.ts'
import type { Round } from '../subject.ts'

/**
 * After a result is published, or corrected, whoever keeps the rounds that took marks from its assessment is told which of them no longer
 * agree with it (SPEC F16 H6). Marks are taken again and rounds corrected by people; a correction of theirs brings this here again.
 */
export const tellStale = act({
  name: 'round.tellStale',
  path: '/api/rounds/tell-stale',
  by: ['system'],
  clause: 'F16 H6 D9',
  hidden: true,
  input: z.object({ publication: z.uuid(), number: z.string(), scheme: z.string() }),
  run: async (ctx, _none, { publication, number, scheme }) => {
    const { city, db } = ctx
    const rounds = await db
      .selectFrom('assessment_round')
      .innerJoin('round_source', join =>
        join
          .onRef('round_source.city_id', '=', 'assessment_round.city_id')
          .onRef('round_source.round_id', '=', 'assessment_round.id'),
      )
      .selectAll('assessment_round')
      .distinct()
      .where('assessment_round.city_id', '=', city.id)
      .where('assessment_round.state', '<>', 'void')
      .where('round_source.source', 'like', 'other:feed.%')
      .where('round_source.note', '=', scheme)
      .orderBy('assessment_round.from_day')
      .$castTo<Round>()
      .execute()
    const told: string[] = []
    for (const round of rounds) {
      const stale = await staleFeeds(ctx, round, await gather(db, city.id, round.id))
      if (!stale.some(row => row.scheme === scheme)) continue
      told.push(`${round.scheme} ${round.period}`)
      tellWaiting(ctx, {
        subject: { kind: 'round', id: round.id },
        title: text(round.published > 0 ? 'round.stale.published' : 'round.stale.open', {
          name: round.method.name,
          period: periodInWords(round.period),
          number,
        }),
        roles: ['assessor'],
      })
    }
    return {
      created: { kind: 'round', id: publication, version: 1 },
      unit: null,
      data: { publication: number, scheme, stale: told },
    }
  },
})
