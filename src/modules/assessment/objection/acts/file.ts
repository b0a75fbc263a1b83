import { z } from 'zod'
import { act, hasRoleWithin, Refusal } from '../../../../platform/acts/index.ts'
import { Code } from '../../../../platform/http/shapes.ts'
import { cancelClock, dueOf } from '../../../casework/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { officialMoment } from '../../../supervision/index.ts'
import { Evidence } from '../../evidence.ts'
import { packFor } from '../../law.ts'
import { publicationOf } from '../../publications.ts'
import { schemeFor } from '../../scheme-for.ts'
import { FactKind, Period, PeriodKind } from '../../shapes.ts'
import { waiverStands } from '../../waiver-stands.ts'
import { enter, mustBeGround } from '../enter.ts'
import { lostFact, onObjection } from '../subject.ts'

/**
 * The head of a unit objects to a published figure (SPEC D9, 济南 26): within the pack's time after publication, about one fact that
 * counted against it, on a ground of the pack. From then on the time to decide runs.
 */
export const fileObjection = act({
  name: 'objection.file',
  by: ['unit_head'],
  clause: 'R12 K85',
  input: z.object({
    kind: PeriodKind,
    period: Period,
    unit: Code,
    fact: FactKind,
    factId: z.uuid(),
    ground: Code,
    words: z.string().trim().min(20).max(3000).describe('what happened, and what proves it'),
    fileIds: Evidence,
  }),
  run: async (ctx, _none, input) => {
    const { city, db } = ctx
    if (!hasRoleWithin(ctx.actor, input.unit, ['unit_head']))
      throw new Refusal('objection_own_unit_only', { status: 403 })
    const published = await publicationOf(db, city.id, { kind: input.kind, period: input.period })
    if (!published) throw new Refusal('ranking_not_published', { status: 404 })
    const scheme = schemeFor(packFor(city, input.kind, input.period), input.kind)
    const { objectWithin, decideWithin, grounds } = scheme.publication
    const { due } = dueOf(city, published.published_at, objectWithin.value)
    if (ctx.now.getTime() > due.getTime())
      throw new Refusal('objection_late', {
        status: 409,
        vars: { due: officialMoment(city, due), number: published.number },
      })
    mustBeGround(grounds, input.ground)
    const fact = await lostFact(db, city.id, input.fact, input.factId, input.unit, dayIn(city, ctx.now))
    const { from, to } = published.body.inputs
    if (!fact || fact.day < from || fact.day > to) throw new Refusal('objection_no_such_fact', { status: 409 })
    const [before, waived] = await Promise.all([
      db
        .selectFrom('objection')
        .select('number')
        .where('city_id', '=', city.id)
        .where('fact', '=', input.fact)
        .where('fact_id', '=', input.factId)
        .where('state', '<>', 'withdrawn')
        .executeTakeFirst(),
      db
        .selectFrom('fact_waiver as waiver')
        .select('id')
        .where('city_id', '=', city.id)
        .where('fact', '=', input.fact)
        .where('fact_id', '=', input.factId)
        .where(waiverStands)
        .executeTakeFirst(),
    ])
    if (before || waived) throw new Refusal('objection_twice', { status: 409, vars: { number: before?.number ?? '' } })
    return enter(
      ctx,
      {
        ...{ unit: input.unit, publication: published, kind: input.kind, period: input.period, objectBy: due },
        ...{ ground: input.ground, words: input.words, fact: input.fact, limit: decideWithin.value },
        columns: { fact_id: input.factId, case_id: fact.caseId },
        data: { case: fact.caseId },
      },
      input.fileIds,
    )
  },
})

/** The unit takes its objection back before anybody decided. */
export const withdrawObjection = act({
  name: 'objection.withdraw',
  on: onObjection,
  from: ['filed'],
  to: 'withdrawn',
  by: ['unit_head'],
  within: ['unit_head'],
  clause: 'K85',
  key: 'W',
  input: z.object({}),
  run: (ctx, row) => {
    cancelClock(ctx, row.decide_clock)
    ctx.announce('objection', { id: row.id })
    return { patch: { withdrawn_at: ctx.now }, data: { number: row.number } }
  },
})
