import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Code } from '../../../platform/http/shapes.ts'
import { leavesOf } from '../../../rules/score/index.ts'
import { maySee } from '../../casework/index.ts'
import { caseRows } from '../case-rows.ts'
import { explanation, indicatorView, ladderView, lostFacts, unitName } from '../present.ts'
import { rankingOf } from '../ranking.ts'
import { PeriodQuery, RankingExplain } from '../shapes.ts'

const SHOWN = 20

/** Why a unit stands where it stands: its place, its points, what was left out, and the cases that cost points. */
export const explainRanking = view({
  name: 'ranking.explain',
  route: 'GET /api/ranking/explain',
  by: ['staff'],
  input: z.object({ ...PeriodQuery, unit: Code }),
  output: RankingExplain,
  async run(ctx, { kind, period, version, unit }) {
    const { body, span } = await rankingOf(ctx, kind, period, version)
    const row = body.rows.find(candidate => candidate.unit === unit)
    if (!row) throw notFound()
    // Titles of cases are for those who may see the unit's cases; the figures are for all who work here.
    const lost = maySee(ctx.actor, [unit])
      ? await Promise.all(
          leavesOf(body.inputs.scheme.indicators).map(leaf =>
            caseRows(ctx, { unit, leaf, part: 'lost', span, after: null, limit: SHOWN }),
          ),
        )
      : []
    const cases = lost
      .flat()
      .sort((a, b) => (a.row.on < b.row.on ? 1 : a.row.on > b.row.on ? -1 : 0))
      .slice(0, SHOWN)
    const indicators = row.indicators.map(scored => indicatorView(body, scored))
    const total = row.indicators.reduce((sum, scored) => sum + lostFacts(scored), 0)
    return {
      unit,
      name: unitName(body, unit),
      place: row.place,
      of: body.rows.filter(other => other.group === row.group && other.place !== null).length,
      period: body.inputs.period,
      sentence: explanation(body, row),
      score: row.score,
      indicators,
      excluded: indicators.flatMap(indicator => indicator.excluded).filter(ground => ground.count > 0),
      ladder: ladderView(body, unit),
      cases: cases.map(fact => fact.row),
      more: lost.length ? Math.max(total - cases.length, 0) : 0,
    }
  },
})
