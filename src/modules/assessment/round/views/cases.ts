import { z } from 'zod'
import { forbidden, notFound, view } from '../../../../platform/acts/index.ts'
import { Code, Id, PageQuery } from '../../../../platform/http/shapes.ts'
import { type CountName, indicatorsOf } from '../../../../rules/score/index.ts'
import { cursorOf, maySee, readCursor } from '../../../casework/index.ts'
import { caseRows } from '../../case-rows.ts'
import { RankingCasePage } from '../../shapes.ts'
import { roundById } from '../subject.ts'
import { ROUND_READERS } from './list.ts'
import { hasCases } from './subject.ts'

const OF: Record<string, [CountName, CountName]> = {
  'rating.rated': ['satisfied', 'valid'],
  'case.due': ['closedInTime', 'limitEnded'],
  'case.dispatched': ['returned', 'dispatched'],
}

/** The cases behind a measured figure of a round, each with why it counts: the same rows as of the daily ranking. */
view({
  name: 'round.cases',
  route: 'GET /api/rounds/{id}/cases',
  by: ROUND_READERS,
  input: z.object({
    ...PageQuery,
    id: Id,
    subject: Code,
    indicator: Code,
    part: z.enum(['numerator', 'denominator', 'lost', 'excluded']).default('lost'),
  }),
  output: RankingCasePage,
  async run(ctx, input) {
    const { db, city, actor } = ctx
    const round = await roundById(db, city.id, input.id)
    const leaf = round && indicatorsOf(round.method).find(one => one.id === input.indicator)
    if (!round || !leaf || leaf.measure.form !== 'rate' || !hasCases(round, leaf)) throw notFound()
    if (!maySee(actor, [input.subject])) throw forbidden()
    const [numerator, denominator] = OF[leaf.measure.denominator[0]?.fact ?? ''] ?? ['satisfied', 'valid']
    const cursor = readCursor(input.cursor)
    const rows = await caseRows(ctx, {
      unit: input.subject,
      leaf: {
        ...{ id: leaf.id, name: leaf.name, weight: leaf.weight },
        source: {
          ...{ kind: 'rate', numerator, denominator, higherIsBetter: leaf.direction === 'up', exclusions: [] },
          whenEmpty: 'not_ranked',
        },
      },
      part: input.part,
      span: { from: round.from_day, to: round.to_day },
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
