import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { mayBeMeasured, measureRound } from '../measure.ts'
import { onRound, participantsOf } from '../subject.ts'

/** Takes the figures of the books for the period and freezes them; again while the round is open, the later ones hold. */
act({
  name: 'round.measure',
  on: onRound,
  from: ['open'],
  by: ['assessor'],
  clause: 'R11 R12 H5',
  key: 'M',
  primaryIn: ['open'],
  input: z.object({}),
  shut: round => (mayBeMeasured(round.method) ? null : 'round_nothing_measured'),
  run: async (ctx, round) => {
    const participants = await participantsOf(ctx.db, ctx.city.id, round.id)
    if (ctx.now < new Date(`${round.from_day}T00:00:00+08:00`)) throw new Refusal('round_not_begun', { status: 409 })
    const measured = await measureRound(ctx, round, participants)
    ctx.announce('round', { id: round.id })
    return {
      patch: { measured: JSON.stringify(measured), measured_at: ctx.now, measured_by: ctx.actor.id },
      data: { upTo: measured.upTo, facts: measured.facts, digest: measured.digest },
      answer: { digest: measured.digest },
    }
  },
})
