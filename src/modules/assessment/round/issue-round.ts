import type { ActContext } from '../../../platform/acts/index.ts'
import {
  ASSESSMENT_FORMAT,
  type AssessmentStatement,
  signStatement,
  statementDigest,
} from '../../../rules/publication/index.ts'
import { publicationDigest, type SchemePeriod } from '../../../rules/score/index.ts'
import { dayIn } from '../../registry/index.ts'
import { type newestOf, publishedOf } from './published.ts'
import type { Round } from './subject.ts'

/**
 * Writes the publication of a round: numbered, signed, beside what it corrects. What follows from it follows after the commit.
 * @param round with the inputs and the result that are published
 * @param reason why it corrects the one before; null for the first
 */
export async function issueRound(
  ctx: ActContext,
  round: Round,
  before: Awaited<ReturnType<typeof newestOf>>,
  reason: string | null,
) {
  const { city, db } = ctx
  const { inputs, result, digest, publicity } = publishedOf(city, round)
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
          reason: reason ?? '',
        }
      : null,
  }
  const id = ctx.id()
  ctx.write(
    db.insertInto('round_publication').values({
      ...{ city_id: city.id, id, round_id: round.id, number, version, digest, reason, publicity },
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
  return { id, number, version, digest, statement: statementDigest(statement), before: before?.number ?? null }
}
