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
import { publicityOf } from '../publicity.ts'
import { onRound } from '../subject.ts'

/** Publishes a closed round as a signed file that anybody who may have it can reckon again (docs/adr/0025 and 0029). */
act({
  name: 'round.publish',
  on: onRound,
  from: ['closed'],
  by: ['supervisor', 'assessor'],
  clause: 'F15 F16 R14 N6',
  key: 'F',
  primaryIn: ['closed'],
  input: z.object({}),
  run: async (ctx, round) => {
    const { city, db } = ctx
    const { inputs, result, digest } = round
    if (!inputs || !result || !digest) throw new Error(`round ${round.id} is closed and has no result`)
    const before = await db
      .selectFrom('round_publication')
      .select(['number', 'digest', 'version', 'statement'])
      .where('city_id', '=', city.id)
      .where('round_id', '=', round.id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (before) throw new Refusal('round_published', { status: 409, vars: { number: before.number } })
    const { signer } = city
    if (!signer) throw new Error('nobody can sign publications here')
    const year = dayIn(city, ctx.now).slice(0, 4)
    const running = await city.numbers.next(city.id, `round/${year}`)
    const number = `PJ-${year}-${String(running).padStart(4, '0')}`
    const statement: AssessmentStatement = {
      format: ASSESSMENT_FORMAT,
      city: city.code,
      number,
      scheme: round.scheme,
      kind: round.kind as SchemePeriod,
      period: round.period,
      version: 1,
      publishedAt: ctx.now.toISOString(),
      digest,
      results: publicationDigest(result),
      corrects: null,
    }
    const id = ctx.id()
    ctx.write(
      db.insertInto('round_publication').values({
        ...{ city_id: city.id, id, round_id: round.id, number, version: 1, digest, reason: null },
        publicity: publicityOf(city.pack, round.scheme),
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
      data: { publication: id, number, digest, statement: statementDigest(statement) },
      answer: { number, publication: id },
    }
  },
})
