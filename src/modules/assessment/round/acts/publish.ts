import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { issueRound } from '../issue-round.ts'
import { newestOf, publishedOf } from '../published.ts'
import { NOT_CORRECTING, onRound } from '../subject.ts'

/**
 * Publishes a closed round as a signed file that anybody who may have it can reckon again (docs/adr/0025 and 0029). A corrected one
 * is published beside the old, says why, and names the digest of what it corrects.
 */
act({
  name: 'round.publish',
  on: onRound,
  from: ['closed'],
  by: ['supervisor', 'assessor'],
  clause: 'F15 F16 R14 N6 D9',
  key: 'F',
  primaryIn: ['closed'],
  input: z.object({}),
  shut: round => (round.published > 0 && round.correcting === null ? 'round_is_published' : null),
  run: async (ctx, round) => {
    const { city, db } = ctx
    const before = await newestOf(db, city.id, round.id)
    if (before && (!round.correcting || before.digest === publishedOf(city, round).digest))
      throw new Refusal('round_published', { status: 409, vars: { number: before.number } })
    const { id, number, version, digest, statement } = await issueRound(ctx, round, before, round.correcting)
    return {
      patch: { ...NOT_CORRECTING, published: version },
      data: {
        ...{ publication: id, number, version, digest, decided: round.digest, statement },
        ...(before ? { corrects: before.number } : {}),
      },
      answer: { number, publication: id },
    }
  },
})
