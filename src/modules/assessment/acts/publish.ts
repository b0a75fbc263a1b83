import { sql } from 'kysely'
import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { publicationDigest } from '../../../rules/score/index.ts'
import { dayIn } from '../../registry/index.ts'
import { computeRanking, isOver, periodAsked } from '../ranking.ts'
import { Period, PeriodKind } from '../shapes.ts'

export const publishers = ['supervisor', 'assessor'] as const

/**
 * Freezes the ranking of a period that is over: figures, rows, scheme, and a digest of what they were computed from
 * (DESIGN 5). Publishing it again corrects it: the new one stands beside the old.
 */
export const publishRanking = act({
  name: 'ranking.publish',
  by: publishers,
  clause: 'R11 R13',
  input: z.object({
    kind: PeriodKind,
    period: Period,
    reason: z.string().trim().max(1000).optional().describe('why it is corrected'),
  }),
  run: async (ctx, _none, input) => {
    const { city, db } = ctx
    const { method, span } = periodAsked(ctx, input.kind, input.period)
    if (!isOver(ctx, span)) throw new Refusal('ranking_not_over', { status: 409, vars: { to: span.to } })
    // Two publications of one period at once would both be the same version.
    await sql`select pg_advisory_xact_lock(hashtext('bihuan.ranking'), ${city.id})`.execute(db)
    const before = await db
      .selectFrom('ranking_publication')
      .select(['version', 'digest'])
      .where('city_id', '=', city.id)
      .where('kind', '=', span.kind)
      .where('period', '=', span.period)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    const body = await computeRanking(ctx, method, span)
    const digest = publicationDigest(body.inputs)
    if (before?.digest === digest) throw new Refusal('ranking_unchanged', { status: 409 })
    const id = ctx.id()
    const version = (before?.version ?? 0) + 1
    const year = dayIn(city, ctx.now).slice(0, 4)
    const running = await city.numbers.next(city.id, `ranking/${year}`)
    const number = `PM-${year}-${String(running).padStart(4, '0')}`
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
        body: JSON.stringify({ ...body, ...(input.reason ? { reason: input.reason } : {}) }),
        by_person: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
        published_at: ctx.now,
      }),
    )
    ctx.announce('ranking', { kind: span.kind, period: span.period })
    return {
      created: { kind: 'ranking', id, version },
      data: { number, kind: span.kind, period: span.period, version, scheme: method.version, digest },
      answer: { number, digest },
    }
  },
})
