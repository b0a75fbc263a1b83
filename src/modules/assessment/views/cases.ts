import { z } from 'zod'
import { forbidden, notFound, view } from '../../../platform/acts/index.ts'
import { Code, PageQuery } from '../../../platform/http/shapes.ts'
import { leavesOf } from '../../../rules/score/index.ts'
import { cursorOf, maySee, readCursor } from '../../casework/index.ts'
import { caseRows } from '../case-rows.ts'
import { periodAsked } from '../ranking.ts'
import { PeriodQuery, RankingCasePage } from '../shapes.ts'

/** Down to the case: which ones make up a figure, and why. As the books stand now, also for a published period. */
export const rankingCases = view({
  name: 'ranking.cases',
  route: 'GET /api/ranking/cases',
  by: ['staff'],
  input: z.object({
    ...PageQuery,
    kind: PeriodQuery.kind,
    period: PeriodQuery.period,
    unit: Code,
    indicator: Code,
    part: z.enum(['numerator', 'denominator', 'lost', 'excluded']).default('lost'),
  }),
  output: RankingCasePage,
  async run(ctx, input) {
    const { method, span } = periodAsked(ctx, input.kind, input.period)
    const leaf = leavesOf(method.scheme.indicators).find(row => row.id === input.indicator)
    if (!leaf || !ctx.city.pack.units.has(input.unit)) throw notFound()
    if (!maySee(ctx.actor, [input.unit])) throw forbidden()
    const cursor = readCursor(input.cursor)
    const rows = await caseRows(ctx, {
      unit: input.unit,
      leaf,
      part: input.part,
      span,
      after: cursor?.[0] && cursor[1] ? [cursor[0], cursor[1]] : null,
      limit: input.limit + 1,
    })
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    return {
      rows: page.map(fact => fact.row),
      next: rows.length > input.limit && last ? cursorOf(last.row.on, last.id) : null,
    }
  },
})
