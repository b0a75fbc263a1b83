import { z } from 'zod'
import { hasRole, Refusal, type ViewContext, view } from '../../../platform/acts/index.ts'
import { pathOfUnit } from '../../registry/index.ts'
import { publishers } from '../acts/publish.ts'
import { standingSteps } from '../ladder/standing.ts'
import { tableView } from '../present.ts'
import { bandsView, opennessView } from '../present-versions.ts'
import { publicationOf, publishedPeriods } from '../publications.ts'
import { isOver, rankingOf } from '../ranking.ts'
import type { RankingBody } from '../rules/body.ts'
import { opennessOf, publicityOf } from '../rules/openness.ts'
import { GroupQuery, PeriodQuery, RankingTable } from '../shapes.ts'

/** The ranking of a period: as published, else as the books stand now (SPEC R11, R13). */
export const rankingTable = view({
  name: 'ranking.table',
  route: 'GET /api/ranking',
  by: ['staff'],
  input: z.object({
    ...PeriodQuery,
    group: GroupQuery,
    unit: GroupQuery.describe('where no group is asked for, that of this unit; else that of the own unit'),
  }),
  output: RankingTable,
  async run(ctx, { kind, period, version, unit, ...asked }) {
    const { body, published, span } = await rankingOf(ctx, kind, period, version)
    const group = asked.group ?? groupOfOne(body, [...(unit ? [unit] : []), ...ownUnits(ctx)])
    const mayPublish = published === null && hasRole(ctx.actor, ...publishers) && isOver(ctx, span)
    const table = tableView(ctx, body, published, group)
    const standing = await standingSteps(
      ctx,
      table.rows.map(row => row.unit),
    )
    return {
      ...table,
      rows: table.rows.map(row => ({ ...row, standing: standing.get(row.unit) ?? null })),
      ...(await opennessView(ctx, body, published, false)),
      mayPublish,
      mayCorrect: published !== null && version === undefined && hasRole(ctx.actor, ...publishers),
    }
  },
})

const ownUnits = ({ actor, city }: ViewContext) =>
  actor.kind === 'staff' ? actor.posts.flatMap(post => pathOfUnit(city, post.unit)) : []

const groupOfOne = ({ rows }: RankingBody, units: readonly string[]) =>
  units.flatMap(unit => rows.find(row => row.unit === unit) ?? [])[0]?.group

/** What has been published of it; nothing else is for everybody's eyes. */
export const publicRankingTable = view({
  name: 'public.rankingTable',
  route: 'GET /api/public/{city}/ranking',
  by: ['anyone'],
  input: z.object({ ...PeriodQuery, group: GroupQuery, city: z.string() }),
  output: RankingTable,
  async run(ctx, { kind, period, version, group }) {
    const open = opennessOf(ctx.city.pack, kind).publicity
    if (open === 'internal') throw new Refusal('ranking_not_public', { status: 404 })
    const asked = period ?? (await publishedPeriods(ctx.db, ctx.city.id, kind, 1, 'banded'))[0]
    const published = asked ? await publicationOf(ctx.db, ctx.city.id, { kind, period: asked }, version) : null
    const publicity = published && publicityOf(ctx.city.pack, published.body)
    if (!published || publicity === 'internal') throw new Refusal('ranking_not_published', { status: 404 })
    const { body } = published
    const table = {
      ...tableView(ctx, body, published, group, true),
      ...(await opennessView(ctx, body, published, true)),
      mayPublish: false,
      mayCorrect: false,
    }
    // Bands say how well a unit did and not who came before whom.
    if (publicity === 'banded') return { ...table, rows: [], bands: bandsView(ctx.city, body, table.group) }
    return table
  },
})
