import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import {
  ASSESSMENT_FORMAT,
  type AssessmentStatement,
  signStatement,
  statementDigest,
} from '../../../../rules/publication/index.ts'
import { publicationDigest, type SchemePeriod } from '../../../../rules/score/index.ts'
import { dayIn } from '../../../registry/index.ts'
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
  run: async (ctx, round) => {
    const { city, db } = ctx
    const before = await newestOf(db, city.id, round.id)
    const { inputs, result, digest, publicity } = publishedOf(city, round)
    if (before && (!round.correcting || before.digest === digest))
      throw new Refusal('round_published', { status: 409, vars: { number: before.number } })
    const { signer } = city
    if (!signer) throw new Error('nobody can sign publications here')
    const year = dayIn(city, ctx.now).slice(0, 4)
    const running = await city.numbers.next(city.id, `round/${year}`)
    const number = `PJ-${year}-${String(running).padStart(4, '0')}`
    const version = (before?.version ?? 0) + 1
    const statement: AssessmentStatement = {
      format: ASSESSMENT_FORMAT,
      city: city.code,
      number,
      scheme: round.scheme,
      kind: round.kind as SchemePeriod,
      period: round.period,
      version,
      publishedAt: ctx.now.toISOString(),
      digest,
      results: publicationDigest(result),
      corrects: before
        ? {
            ...{ number: before.number, digest: before.digest, statement: statementDigest(before.statement) },
            reason: round.correcting ?? '',
          }
        : null,
    }
    const id = ctx.id()
    ctx.write(
      db.insertInto('round_publication').values({
        ...{ city_id: city.id, id, round_id: round.id, number, version, digest, reason: round.correcting, publicity },
        statement: JSON.stringify(statement),
        signature: JSON.stringify(signStatement(statement, signer)),
        method: JSON.stringify(round.method),
        inputs: JSON.stringify(inputs),
        result: JSON.stringify(result),
        ...{ by_person: ctx.actor.id, published_at: ctx.now },
      }),
    )
    ctx.announce('round', { id: round.id })
    ctx.follow('round.published', { publication: id })
    return {
      patch: NOT_CORRECTING,
      data: {
        ...{ publication: id, number, version, digest, decided: round.digest, statement: statementDigest(statement) },
        ...(before ? { corrects: before.number } : {}),
      },
      answer: { number, publication: id },
    }
  },
})
