import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { methodFor } from '../../law.ts'
import type { RankingBody } from '../../rules/body.ts'
import { earlier } from '../../rules/period.ts'
import { longestRun, stepsAfter } from '../../rules/steps.ts'
import { publishedHistory } from '../history.ts'
import { factsOf } from '../rules/facts.ts'
import { settleSteps } from '../settle.ts'

/**
 * After a month is published, or published again, the ladder says what it recommends for this month and for the later ones that
 * looked back on it (SPEC R13). Steps whose ground is gone are marked, with what took it away; a person decides.
 */
export const recommendSteps = act({
  name: 'ladder.recommend',
  by: ['system'],
  clause: 'R13 D9',
  hidden: true,
  input: z.object({ publication: z.uuid() }),
  run: async (ctx, _none, input) => {
    const { city, db } = ctx
    const published = await db
      .selectFrom('ranking_publication')
      .select(['id', 'number', 'kind', 'period', 'version'])
      .where('city_id', '=', city.id)
      .where('id', '=', input.publication)
      .executeTakeFirstOrThrow()
    const nothing = { created: { kind: 'ranking', id: published.id, version: published.version }, unit: null }
    const method = methodFor(city, 'month', published.period)
    if (!method || published.kind !== 'month') return nothing
    const later = Array.from({ length: longestRun(method.ladders) }, (_, i) => earlier('month', published.period, -i))
    const books = await db
      .selectFrom('ranking_publication')
      .distinctOn('period')
      .select(['id', 'number', 'period', 'body'])
      .where('city_id', '=', city.id)
      .where('kind', '=', 'month')
      .where('period', 'in', later)
      .orderBy('period')
      .orderBy('version', 'desc')
      .execute()
    const known = await db
      .selectFrom('ladder_step')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('scheme', '=', method.code)
      .where('month', 'in', later)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute()
    const done = { made: 0, shaken: 0 }
    for (const { id, number, period, body } of books) {
      const steps = stepsAfter(await publishedHistory(ctx, method, period), method.ladders)
      const settled = settleSteps(
        ctx,
        { scheme: method.code, period, publication: { id, number }, by: published },
        known.filter(row => row.month === period),
        steps.map(step => ({ ...step, subject: '', facts: factsOf(body as unknown as RankingBody, step) })),
      )
      done.made += settled.made
      done.shaken += settled.shaken
    }
    ctx.announce('ladder', { month: published.period })
    return { ...nothing, data: { publication: published.number, ...done } }
  },
})
