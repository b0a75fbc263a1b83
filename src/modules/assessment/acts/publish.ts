import { sql } from 'kysely'
import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import {
  changesBetween,
  FORMAT,
  resultsOf,
  type Statement,
  signStatement,
  statementDigest,
} from '../../../rules/publication/index.ts'
import { publicationDigest } from '../../../rules/score/index.ts'
import { dayIn } from '../../registry/index.ts'
import { freeze } from '../freeze.ts'
import { publicationOf } from '../publications.ts'
import { isOver, periodAsked } from '../ranking.ts'
import type { PublishedBody } from '../rules/body.ts'
import { opennessOf } from '../rules/openness.ts'
import { Period, PeriodKind } from '../shapes.ts'

export const publishers = ['supervisor', 'assessor'] as const

/**
 * Freezes the ranking of a period that is over: figures, rows, scheme, and the open data they follow from, all under one
 * signature (DESIGN 5, docs/adr/0025). Publishing it again corrects it: the new one stands beside the old, says why, and
 * names the digest of what it corrects.
 */
export const publishRanking = act({
  name: 'ranking.publish',
  by: publishers,
  clause: 'R11 R13',
  input: z.object({
    kind: PeriodKind,
    period: Period,
    reason: z
      .string()
      .trim()
      .min(5)
      .max(1000)
      .optional()
      .describe('why it is corrected; asked of every publication after the first, and published with it'),
  }),
  run: async (ctx, _none, input) => {
    const { city, db } = ctx
    const { method, span } = periodAsked(ctx, input.kind, input.period)
    if (!isOver(ctx, span)) throw new Refusal('ranking_not_over', { status: 409, vars: { to: span.to } })
    // Two publications of one period at once would both be the same version.
    await sql`select pg_advisory_xact_lock(hashtext('bihuan.ranking'), ${city.id})`.execute(db)
    const before = await publicationOf(db, city.id, span)
    const id = ctx.id()
    const { body, facts, chunks } = await freeze(ctx, method, span, id)
    const digest = publicationDigest(body.inputs)
    if (before?.digest === digest) throw new Refusal('ranking_unchanged', { status: 409 })
    if (before && !input.reason) throw new Refusal('ranking_reason_missing', { status: 409 })
    const { signer } = city
    if (!signer) throw new Error('nobody can sign publications here')
    const version = (before?.version ?? 0) + 1
    const year = dayIn(city, ctx.now).slice(0, 4)
    const running = await city.numbers.next(city.id, `ranking/${year}`)
    const number = `PM-${year}-${String(running).padStart(4, '0')}`
    const statement: Statement = {
      format: FORMAT,
      city: city.code,
      number,
      kind: span.kind,
      period: span.period,
      version,
      publishedAt: ctx.now.toISOString(),
      digest,
      results: publicationDigest(resultsOf(body.rows)),
      facts,
      corrects: before && {
        number: before.number,
        digest: before.digest,
        statement: before.body.statement ? statementDigest(before.body.statement) : null,
        reason: input.reason ?? '',
      },
    }
    const frozen: PublishedBody = {
      ...body,
      statement,
      signature: signStatement(statement, signer),
      publicity: opennessOf(city.pack, span.kind).publicity,
      ...(before ? { reason: input.reason ?? '', changes: changesBetween(before.body, body) } : {}),
    }
    ctx.write(
      db.insertInto('ranking_publication').values({
        city_id: city.id,
        id,
        number,
        kind: span.kind,
        period: span.period,
        version,
        scheme_version: method.version,
        digest,
        body: JSON.stringify(frozen),
        by_person: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
        published_at: ctx.now,
      }),
    )
    chunks.forEach((chunk, seq) => {
      ctx.write(db.insertInto('publication_facts').values({ city_id: city.id, publication_id: id, seq, ...chunk }))
    })
    ctx.announce('ranking', { kind: span.kind, period: span.period })
    return {
      created: { kind: 'ranking', id, version },
      data: {
        number,
        kind: span.kind,
        period: span.period,
        version,
        scheme: method.version,
        digest,
        statement: statementDigest(statement),
        ...(before ? { corrects: before.number } : {}),
      },
      answer: { number, digest },
    }
  },
})
