import { z } from 'zod'
import { notFound, Refusal, type ViewContext, view } from '../../../platform/acts/index.ts'
import { dayIn } from '../../registry/index.ts'
import { publishedPeriods, publishedRows } from '../publications.ts'
import { periodAsked, rowsIn } from '../ranking.ts'
import { rankedUnits } from '../rules/method.ts'
import { opennessOf } from '../rules/openness.ts'
import { earlier, periodOn } from '../rules/period.ts'
import { GroupQuery, RankingCourse, RankingPeriods } from '../shapes.ts'

const MONTHS = 6
const LISTED = 400

interface Month {
  period: string
  rows: readonly { unit: string; place: number | null; score: number }[]
}

function courseOf({ city }: Pick<ViewContext, 'city'>, months: readonly Month[], asked: string | undefined) {
  const units = rankedUnits(city.pack)
  const group = asked ?? units[0]?.group
  const inGroup = units.filter(unit => unit.group === group)
  if (inGroup.length === 0) throw notFound()
  return {
    months: months.map(month => month.period),
    series: inGroup.map(({ code, name }) => ({
      unit: code,
      name,
      scores: months.map(({ rows }) => {
        const row = rows.find(candidate => candidate.unit === code)
        return row?.place ? row.score : null
      }),
    })),
  }
}

/** How the units of a group scored month by month, the running one last; nothing where a unit was not ranked. */
export const rankingCourse = view({
  name: 'ranking.course',
  route: 'GET /api/ranking/course',
  by: ['staff'],
  input: z.object({ group: GroupQuery, months: z.coerce.number().int().min(1).max(12).default(MONTHS) }),
  output: RankingCourse,
  async run(ctx, { group, months }) {
    const { method } = periodAsked(ctx, 'month', undefined)
    const now = periodOn('month', dayIn(ctx.city, ctx.now), method.monthStartsOn)
    const periods = Array.from({ length: months }, (_, i) => earlier('month', now, months - 1 - i))
    return courseOf(ctx, await rowsIn(ctx, 'month', periods), group ?? method.scheme.groups[0]?.id)
  },
})

/** The last months that were published. */
export const publicRankingCourse = view({
  name: 'public.rankingCourse',
  route: 'GET /api/public/{city}/ranking/course',
  by: ['anyone'],
  input: z.object({ city: z.string(), group: GroupQuery }),
  output: RankingCourse,
  async run(ctx, { group }) {
    if (opennessOf(ctx.city.pack, 'month').publicity !== 'byName')
      throw new Refusal('ranking_not_public', { status: 404 })
    const { method } = periodAsked(ctx, 'month', undefined)
    const periods = (await publishedPeriods(ctx.db, ctx.city.id, 'month', MONTHS, 'byName')).reverse()
    const rows = await publishedRows(ctx.db, ctx.city.id, 'month', periods)
    const months = periods.map(period => ({ period, rows: rows.get(period) ?? [] }))
    return courseOf(ctx, months, group ?? method.scheme.groups[0]?.id)
  },
})

/** Which days and months have been published, newest first. */
export const publicRankingPeriods = view({
  name: 'public.rankingPeriods',
  route: 'GET /api/public/{city}/ranking/periods',
  by: ['anyone'],
  input: z.object({ city: z.string() }),
  output: RankingPeriods,
  async run({ db, city }) {
    const of = async (kind: 'day' | 'month') =>
      opennessOf(city.pack, kind).publicity === 'internal'
        ? []
        : await publishedPeriods(db, city.id, kind, LISTED, 'banded')
    const [days, months] = await Promise.all([of('day'), of('month')])
    return { publicity: opennessOf(city.pack, 'month').publicity, days, months }
  },
})
