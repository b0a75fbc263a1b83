import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { assess, publicationDigest } from '../../../../rules/score/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { tellWaiting } from '../../tell.ts'
import { assembled, gather } from '../assembled.ts'
import { staleFeeds, staleProblems } from '../fed.ts'
import { problemsOf } from '../problems.ts'
import { onRound } from '../subject.ts'
import { CLOSERS } from './decide.ts'

/** 提请审定: what the round holds is frozen and reckoned; from now on nothing comes in. Somebody else decides. */
act({
  name: 'round.propose',
  on: onRound,
  from: ['open'],
  to: 'proposed',
  by: ['assessor'],
  clause: 'R12 F16 F17 N6',
  key: 'P',
  input: z.object({ words: z.string().trim().max(1000).default('') }),
  run: async (ctx, round, { words }) => {
    const gathered = await gather(ctx.db, ctx.city.id, round.id)
    const inputs = assembled(round, gathered)
    const [stop] = [
      ...problemsOf(ctx.city, dayIn(ctx.city, ctx.now), round, gathered, inputs),
      ...staleProblems(await staleFeeds(ctx, round, gathered)),
    ].filter(row => row.level === 'stop')
    if (stop) throw new Refusal('round_incomplete', { status: 409, vars: { what: stop.say } })
    const result = assess(round.method, inputs)
    const digest = publicationDigest({ scheme: round.method, inputs })
    ctx.announce('round', { id: round.id })
    tellWaiting(ctx, {
      subject: { kind: 'round', id: round.id },
      title: text('round.waits', { name: round.method.name, period: round.period }),
      roles: CLOSERS,
      but: [ctx.actor.id, round.correcting_by],
    })
    return {
      patch: {
        inputs: JSON.stringify(inputs),
        result: JSON.stringify(result),
        ...{ digest, words, proposed_by: ctx.actor.id, proposed_at: ctx.now },
      },
      data: { digest, result: publicationDigest(result), subjects: inputs.subjects.length },
      answer: { digest },
    }
  },
})
