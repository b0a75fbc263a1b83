import type { ActContext } from '../../platform/acts/index.ts'
import {
  changesBetween,
  FORMAT,
  resultsOf,
  type Statement,
  signStatement,
  statementDigest,
} from '../../rules/publication/index.ts'
import { publicationDigest } from '../../rules/score/index.ts'
import { dayIn } from '../registry/index.ts'
import type { Frozen } from './freeze.ts'
import type { Publication } from './publications.ts'
import type { PublishedBody } from './rules/body.ts'
import { opennessOf } from './rules/openness.ts'

/**
 * Writes a publication: numbered, under one signature with its open data, beside what it corrects. What follows from it (the
 * ladder, honours) follows after the commit.
 * @param reason why it is corrected; published with it, empty for a first publication
 */
export async function issue(
  ctx: ActContext,
  { id, body, facts, chunks }: Frozen & { id: string },
  before: Publication | null,
  reason: string,
) {
  const { city, db } = ctx
  const { signer } = city
  if (!signer) throw new Error('nobody can sign publications here')
  const { kind, period, schemeVersion } = body.inputs
  const digest = publicationDigest(body.inputs)
  const version = (before?.version ?? 0) + 1
  const year = dayIn(city, ctx.now).slice(0, 4)
  const running = await city.numbers.next(city.id, `ranking/${year}`)
  const number = `PM-${year}-${String(running).padStart(4, '0')}`
  const statement: Statement = {
    format: FORMAT,
    city: city.code,
    number,
    kind,
    period,
    version,
    publishedAt: ctx.now.toISOString(),
    digest,
    results: publicationDigest(resultsOf(body.rows)),
    facts,
    corrects: before && {
      number: before.number,
      digest: before.digest,
      statement: before.body.statement ? statementDigest(before.body.statement) : null,
      reason,
    },
  }
  const frozen: PublishedBody = {
    ...body,
    statement,
    signature: signStatement(statement, signer),
    publicity: opennessOf(city.pack, kind).publicity,
    ...(before ? { reason, changes: changesBetween(before.body, body) } : {}),
  }
  ctx.write(
    db.insertInto('ranking_publication').values({
      city_id: city.id,
      id,
      number,
      kind,
      period,
      version,
      scheme_version: schemeVersion,
      digest,
      body: JSON.stringify(frozen),
      by_person: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
      published_at: ctx.now,
    }),
  )
  chunks.forEach((chunk, seq) => {
    ctx.write(db.insertInto('publication_facts').values({ city_id: city.id, publication_id: id, seq, ...chunk }))
  })
  ctx.announce('ranking', { kind, period })
  ctx.follow('ranking.published', { publication: id, kind, period })
  return {
    number,
    version,
    digest,
    statement: statementDigest(statement),
    ...(before ? { corrects: before.number } : {}),
  }
}
