import { sql } from 'kysely'
import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { publicationDigest } from '../../../rules/score/index.ts'
import { freeze } from '../freeze.ts'
import { issue } from '../issue.ts'
import { publicationOf } from '../publications.ts'
import { isOver, periodAsked } from '../ranking.ts'
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
    const issued = await issue(ctx, { id, body, facts, chunks }, before, input.reason ?? '')
    return {
      created: { kind: 'ranking', id, version: issued.version },
      data: { ...issued, kind: span.kind, period: span.period, scheme: method.version },
      answer: { number: issued.number, digest },
    }
  },
})
