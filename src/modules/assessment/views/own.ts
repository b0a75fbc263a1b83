import { z } from 'zod'
import { forbidden, notFound, view } from '../../../platform/acts/index.ts'
import { Code, Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { zeroCounts } from '../../../rules/score/index.ts'
import { maySee } from '../../casework/index.ts'
import { dayIn, pathOfUnit } from '../../registry/index.ts'
import { explanation, indicatorView, lostFacts, unitName } from '../present.ts'
import { computeRanking, periodAsked } from '../ranking.ts'
import { stakesOf } from '../rules/stakes.ts'
import { IndicatorView, Period } from '../shapes.ts'

const LISTED = 100

const Item = z.object({ caseId: Id, number: z.string(), title: z.string(), at: Instant, late: z.boolean() })
const List = z.object({
  id: z.enum(['limits', 'callbacks', 'returns']),
  name: Text,
  /** what each could cost or bring */
  points: z.number(),
  say: Text,
  rows: z.array(Item),
  more: z.boolean(),
})

export const RankingOwn = z
  .object({
    unit: Code,
    name: Text,
    period: Period,
    place: z.number().int().nullable(),
    of: z.number().int(),
    score: z.number(),
    sentence: Text,
    indicators: z.array(IndicatorView),
    lost: z.number().int().describe('facts of the month that cost points'),
    lists: z.array(List),
  })
  .meta({ id: 'RankingOwn' })

/**
 * A unit's own page (CHECKLIST K82 K85): where the running month stands, what cost points, and what can still be saved:
 * limits of today and tomorrow, call-backs to come, returns that wait for a ruling, each with what the scheme gives for it.
 */
export const rankingOwn = view({
  name: 'ranking.own',
  route: 'GET /api/ranking/own',
  by: ['staff'],
  input: z.object({ unit: z.preprocess(value => (value === '' ? undefined : value), Code.optional()) }),
  output: RankingOwn,
  async run(ctx, input) {
    const { city, db, now, actor } = ctx
    const { method, span } = periodAsked(ctx, 'month', undefined)
    const body = await computeRanking(ctx, method, span)
    const ranked = (code: string) => body.rows.some(row => row.unit === code)
    const own = actor.kind === 'staff' ? actor.posts.flatMap(post => pathOfUnit(city, post.unit)) : []
    const unit = input.unit ?? own.find(ranked) ?? body.rows[0]?.unit
    const row = body.rows.find(candidate => candidate.unit === unit)
    if (!unit || !row) throw notFound()
    if (!maySee(actor, [unit])) throw forbidden()
    const counts = body.inputs.units.find(candidate => candidate.unit === unit)?.counts ?? zeroCounts()
    const stakes = stakesOf(counts, body.inputs.scheme)
    const today = dayIn(city, now)
    const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString()
    const [limits, callbacks, returns] = await Promise.all([
      db
        .selectFrom('clock')
        .innerJoin('case_file', join =>
          join.onRef('case_file.city_id', '=', 'clock.city_id').onRef('case_file.id', '=', 'clock.case_id'),
        )
        .select(['case_file.id', 'case_file.number', 'case_file.title', 'clock.due_at as at'])
        .where('clock.city_id', '=', city.id)
        .where('case_file.city_id', '=', city.id)
        .where('clock.unit_id', '=', unit)
        .where('clock.kind', '=', 'handle')
        .where('clock.cancelled', '=', false)
        .where('clock.excluded', 'is', null)
        .where('clock.on_time', 'is', null)
        .where('clock.stopped_at', 'is', null)
        .where('clock.paused_at', 'is', null)
        .where('clock.due_at', '>=', now)
        .where('clock.due_day', '<=', tomorrow)
        .orderBy('clock.due_at')
        .limit(LISTED + 1)
        .execute(),
      db
        .selectFrom('callback')
        .innerJoin('case_file', join =>
          join.onRef('case_file.city_id', '=', 'callback.city_id').onRef('case_file.id', '=', 'callback.case_id'),
        )
        .select(['case_file.id', 'case_file.number', 'case_file.title', 'callback.next_at as at'])
        .where('callback.city_id', '=', city.id)
        .where('case_file.city_id', '=', city.id)
        .where('callback.unit_id', '=', unit)
        .where('callback.state', '=', 'pending')
        .orderBy('callback.next_at')
        .limit(LISTED + 1)
        .execute(),
      db
        .selectFrom('dispatch')
        .innerJoin('case_file', join =>
          join.onRef('case_file.city_id', '=', 'dispatch.city_id').onRef('case_file.id', '=', 'dispatch.case_id'),
        )
        .select(['case_file.id', 'case_file.number', 'case_file.title', 'dispatch.returned_at as at'])
        .where('dispatch.city_id', '=', city.id)
        .where('case_file.city_id', '=', city.id)
        .where('dispatch.unit_id', '=', unit)
        .where('dispatch.excluded', 'is', null)
        .where('dispatch.returned_day', '>=', span.from)
        .where('case_file.state', '=', 'returning')
        .orderBy('dispatch.returned_at')
        .limit(LISTED + 1)
        .execute(),
    ])
    const list = (
      id: z.output<typeof List>['id'],
      points: number,
      rows: readonly { id: string; number: string; title: string; at: Date | null }[],
    ): z.input<typeof List> => ({
      id,
      name: text(`own.${id}`),
      points,
      say: text(`own.${id}.say`, { points: String(points) }),
      rows: rows.slice(0, LISTED).map(({ id: caseId, number, title, at }) => ({
        caseId,
        number,
        title,
        at: (at ?? now).toISOString(),
        late: at !== null && at < now,
      })),
      more: rows.length > LISTED,
    })
    return {
      unit,
      name: unitName(body, unit),
      period: span.period,
      place: row.place,
      of: body.rows.filter(other => other.group === row.group && other.place !== null).length,
      score: row.score,
      sentence: explanation(body, row),
      indicators: row.indicators.map(scored => indicatorView(body, scored)),
      lost: row.indicators.reduce((sum, scored) => sum + lostFacts(scored), 0),
      lists: [
        list('limits', stakes.limit, limits),
        list('callbacks', stakes.rating, callbacks),
        list('returns', stakes.returned, returns),
      ],
    }
  },
})
